package org.framescope.app.map;

import java.util.List;
import org.framescope.engine.frames.FrameMap;

/**
 * The measure by which frames are coloured: every frame belongs to one of a few colour classes. Where a pixel stands
 * for several classes, they are stacked in the order of their numbers from top to bottom.
 */
public interface Colouring {

    /** Number of classes, at most 64. */
    int classes();

    /** Receives frames of one class in ascending order. */
    @FunctionalInterface
    interface ClassVisitor {
        /** {@code start} and {@code end} are MFNs, half-open. */
        void run(long start, long end, int colourClass);
    }

    /**
     * Visits the runs of {@code [from, to)} with their classes, clipped to that range and to the map. A colouring that
     * depends on where a frame lies divides them further.
     */
    void classify(FrameMap map, long from, long to, ClassVisitor visitor);

    Swatch swatch(int colourClass);

    /** What a legend names, in its order; every class belongs to one of them. */
    List<ColourGroup> groups();

    /** The same as it is seen from another step; only ages depend on that. */
    default Colouring at(int step) {
        return this;
    }

    /** What decides on the classes: equal for colourings that give every frame the same class. */
    Object classing();
}
