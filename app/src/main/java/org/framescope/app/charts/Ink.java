package org.framescope.app.charts;

/**
 * What a chart is drawn with, in the window or into a file. Lengths are in pixels of the scene, x to the right
 * and y downwards from the upper left corner. Colours are named by what they are for; {@link ChartColours} knows them.
 */
public interface Ink {

    /** How a line is broken, so that lines differ without their colour too. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        /** Lengths of strokes and gaps, in pixels; empty for an unbroken line. */
        public double[] lengths() {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {6, 3};
                case DOTTED -> new double[] {2, 2};
            };
        }
    }

    /** Where a text stands beside the point that it is given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The two sizes of text in a chart. */
    enum TextSize {
        LABEL(11, false),
        TITLE(12, true);

        private final double pixels;
        private final boolean bold;

        TextSize(double pixels, boolean bold) {
            this.pixels = pixels;
            this.bold = bold;
        }

        public double pixels() {
            return pixels;
        }

        public boolean bold() {
            return bold;
        }
    }

    /** A straight line; horizontal and vertical ones are sharp. */
    void line(double x1, double y1, double x2, double y2, InkColour colour, Dash dash);

    /** A line through the first {@code count} points, 1.5 pixels wide. */
    void polyline(double[] xs, double[] ys, int count, InkColour colour, Dash dash);

    /** A filled rectangle; {@code opacity} from 0 to 1. */
    void fill(double x, double y, double width, double height, InkColour colour, double opacity);

    /** One line of text; {@code y} is its base line. */
    void text(String text, double x, double y, Anchor anchor, TextSize size, InkColour colour);

    /** Width of a text in pixels. */
    double width(String text, TextSize size);
}
