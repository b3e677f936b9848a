package org.framescope.app.map;

import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameSpans;

/**
 * What a map shows, taken apart for pictures that are no pixels: which pixels show one class of frames and no other, what
 * lies over them, and how the classes look. Taken on the window's thread, worked out on any other.
 */
public final class MapVectors {

    /** No single class of frames. */
    public static final int NO_CLASS = -1;

    /** A colour that no palette has; the class is added to it. */
    private static final int CODE = 0xff00fe00;

    private final MapScene scene;
    private final int[] veiled;
    private final int[] shown;

    /**
     * Copies what was painted.
     *
     * @param frames the frames of the scene under their veil, without marks
     * @param marked the same with marks
     */
    MapVectors(MapScene scene, PixelCanvas frames, PixelCanvas marked) {
        this.scene = scene;
        int size = scene.viewport().width() * scene.viewport().height();
        veiled = Arrays.copyOf(frames.pixels(), size);
        shown = Arrays.copyOf(marked.pixels(), size);
    }

    /** Pixels in a row. */
    public int width() {
        return scene.viewport().width();
    }

    public int height() {
        return scene.viewport().height();
    }

    /** Pixels for one of a pattern. */
    public int unit() {
        return MapPainter.unitOf(scene.viewport());
    }

    /** What is seen where there are no frames (ARGB). */
    public int background() {
        return scene.palette().background();
    }

    /** How a class of frames is drawn. */
    public Swatch swatch(int colourClass) {
        return scene.colouring().swatch(colourClass);
    }

    /** How the veil over frames that are out of reach is drawn; its colour does not cover them wholly. */
    public Swatch veil() {
        return scene.palette().veil();
    }

    /** How much the veil covers, from 0 to 1. */
    public double veilOpacity() {
        return VeilPainter.COVER / 256.0;
    }

    /** The class of every pixel, {@link #NO_CLASS} where it shows a mixture, a line or no frames. */
    public int[] classes() {
        int[] found = painted(FrameSpans.NONE, new Coded(scene.colouring()));
        for (int i = 0; i < found.length; i++) {
            int colourClass = found[i] - CODE;
            found[i] = colourClass >= 0 && colourClass < scene.colouring().classes() ? colourClass : NO_CLASS;
        }
        return found;
    }

    /** The frames without veil and marks (ARGB). */
    public int[] bare() {
        return scene.veil().isEmpty() ? veiled : painted(FrameSpans.NONE, scene.colouring());
    }

    /** The frames under their veil, without marks (ARGB). */
    public int[] veiled() {
        return veiled;
    }

    /** Everything (ARGB). */
    public int[] shown() {
        return shown;
    }

    private int[] painted(FrameSpans veil, Colouring colouring) {
        PixelCanvas canvas = new PixelCanvas(width(), height());
        MapPainter.paintFrames(
                new MapScene(
                        scene.map(), veil, scene.pyramid(), scene.axis(), scene.viewport(), colouring, scene.palette()),
                canvas);
        return canvas.pixels();
    }

    /** A colouring whose colours are the numbers of the classes. */
    private record Coded(Colouring real) implements Colouring {

        @Override
        public int classes() {
            return real.classes();
        }

        @Override
        public List<ColourGroup> groups() {
            return real.groups();
        }

        @Override
        public void classify(FrameMap map, long from, long to, ClassVisitor visitor) {
            real.classify(map, from, to, visitor);
        }

        @Override
        public Object classing() {
            return real.classing();
        }

        @Override
        public Swatch swatch(int colourClass) {
            return Swatch.plain(CODE + colourClass);
        }
    }
}
