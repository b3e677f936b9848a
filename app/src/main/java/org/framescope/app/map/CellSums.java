package org.framescope.app.map;

/** Frames of each colour class in a cell that is being put together; there are at most 64 classes. */
final class CellSums {

    private final long[] frames = new long[Long.SIZE];

    /** Bit set of the classes that have frames. */
    private long seen;

    void add(int colourClass, long added) {
        frames[colourClass] += added;
        seen |= 1L << colourClass;
    }

    long seen() {
        return seen;
    }

    /** Frames of a class, which has none afterwards. */
    long take(int colourClass) {
        long taken = frames[colourClass];
        frames[colourClass] = 0;
        return taken;
    }

    /** To be called when the frames of all classes were taken. */
    void clear() {
        seen = 0;
    }
}
