package org.framescope.app.export;

import java.util.List;
import java.util.Map;
import org.framescope.app.map.MapVectors;

/**
 * The frames of a memory map as rectangles, in layers: single classes with their patterns, mixtures and lines in plain
 * colours, the veil, and the marks.
 *
 * @param vectors what they were made from
 * @param classes by class of frames
 * @param plain by colour (ARGB)
 * @param veiled what lies under the veil, by 1
 * @param marks by colour (ARGB)
 */
record MapShapes(MapVectors vectors, PixelRects classes, PixelRects plain, PixelRects veiled, PixelRects marks) {

    /** More rectangles than this make viewers slow and files large: 20,000 are about a megabyte. */
    static final int MOST_RECTANGLES = 20_000;

    static MapShapes of(MapVectors vectors) {
        int[] classes = vectors.classes();
        int[] bare = vectors.bare();
        int[] under = vectors.veiled();
        int[] shown = vectors.shown();
        int background = vectors.background();
        int[] plain = new int[classes.length];
        int[] veil = new int[classes.length];
        int[] marks = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            plain[i] = classes[i] == MapVectors.NO_CLASS ? bare[i] : background;
            veil[i] = under[i] == bare[i] ? 0 : 1;
            marks[i] = shown[i] == under[i] ? 0 : shown[i];
        }
        int width = vectors.width();
        int height = vectors.height();
        return new MapShapes(
                vectors,
                PixelRects.of(classes, width, height, MapVectors.NO_CLASS),
                PixelRects.of(plain, width, height, background),
                PixelRects.of(veil, width, height, 0),
                PixelRects.of(marks, width, height, 0));
    }

    int count() {
        return classes.count() + plain.count() + veiled.count() + marks.count();
    }

    boolean isDrawable() {
        return count() <= MOST_RECTANGLES;
    }

    /** Visits the rectangles of one layer by value. */
    static void forEach(PixelRects layer, LayerVisitor visitor) throws javax.xml.stream.XMLStreamException {
        for (Map.Entry<Integer, List<PixelRects.Rect>> entry : layer.byValue().entrySet()) {
            visitor.visit(entry.getKey(), path(entry.getValue()));
        }
    }

    /** Draws all rectangles of one value. */
    @FunctionalInterface
    interface LayerVisitor {
        /** @param path the rectangles as data of an SVG path */
        void visit(int value, String path) throws javax.xml.stream.XMLStreamException;
    }

    private static String path(List<PixelRects.Rect> rects) {
        var path = new StringBuilder();
        for (PixelRects.Rect rect : rects) {
            path.append('M').append(rect.x()).append(' ').append(rect.y());
            path.append('h').append(rect.width()).append('v').append(rect.height());
            path.append('h').append(-rect.width()).append('z');
        }
        return path.toString();
    }
}
