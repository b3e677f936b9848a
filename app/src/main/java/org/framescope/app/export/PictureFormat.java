package org.framescope.app.export;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a picture is saved. */
public enum PictureFormat {
    PNG,
    SVG;

    /** End of the names of such files, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name stands for, or null. */
    public static @Nullable PictureFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        return null;
    }
}
