package org.framescope.app.export;

/**
 * How a picture looks.
 *
 * @param dark whether it has the colours of the dark theme
 */
public record PictureLook(PageSize size, boolean dark) {

    /** A picture of a size in pixels, at the scale of a plain screen. */
    public static PictureLook of(int width, int height, boolean dark) {
        return new PictureLook(new PageSize(width, height, 1), dark);
    }
}
