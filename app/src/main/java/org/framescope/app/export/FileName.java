package org.framescope.app.export;

/** Names of files, made from what is in them. */
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** A name that every file system takes, such as {@code free-blocks.csv}. */
    static String of(String what, String extension) {
        String plain = what.replaceAll("[^A-Za-z0-9.+_-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return (cut.isEmpty() ? "export" : cut) + "." + extension;
    }
}
