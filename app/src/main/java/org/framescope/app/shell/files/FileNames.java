package org.framescope.app.shell.files;

import java.util.Locale;

/** Makes file names from names for people. */
public final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {}

    /** Small letters, digits and hyphens, which every system takes: {@code Region too small!} is {@code region-too-small}. */
    public static String of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        return cut.isEmpty() ? "scenario" : cut;
    }
}
