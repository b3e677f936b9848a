package org.framescope.app.export;

import java.util.List;
import org.framescope.app.map.MapVectors;

/** What an SVG picture is made from, in the order in which it is drawn. Lengths are in pixels of the picture. */
sealed interface SvgPart {

    /**
     * A colour.
     *
     * @param rgb red, green, blue
     * @param opacity from 0 to 1
     */
    record Ink(int rgb, double opacity) {}

    /** A filled rectangle with round corners. */
    record Box(double x, double y, double width, double height, double radius, Ink fill) implements SvgPart {}

    /** The outline of a rectangle with round corners. */
    record Frame(double x, double y, double width, double height, double radius, Ink stroke, double thickness)
            implements SvgPart {}

    /** A line through points, {@code x, y, x, y, ...}; {@code dash} holds lengths of strokes and gaps. */
    record Stroke(double[] points, Ink stroke, double thickness, List<Double> dash) implements SvgPart {}

    /** A text on its base line; {@code atEnd} when {@code x} is its right end. */
    record Words(
            String text, double x, double y, boolean atEnd, boolean monospaced, double size, boolean bold, Ink fill)
            implements SvgPart {}

    /** Pixels (ARGB), drawn as large as the rectangle is. */
    record Pixels(double x, double y, double width, double height, int[] argb, int columns, int rows)
            implements SvgPart {}

    /** The frames of a memory map, with their marks. */
    record Frames(double x, double y, double width, double height, MapVectors vectors) implements SvgPart {}

    /** An area whose outline is a path of SVG, moved and scaled. */
    record Area(String path, double x, double y, double scaleX, double scaleY, Ink fill) implements SvgPart {}

    /** Parts of which only what lies in a rectangle is seen. */
    record Clipped(double x, double y, double width, double height, List<SvgPart> parts) implements SvgPart {}
}
