package org.framescope.engine.frames;

/**
 * A half-open range of page frames {@code [start, end)}, in machine frame numbers (MFNs, address divided by 4 KiB).
 *
 * @param start first frame of the range
 * @param end first frame behind the range; equal to {@code start} for an empty range
 */
public record FrameRange(long start, long end) {

    /**
     * @throws IllegalArgumentException when the end lies before the start or a bound is negative
     */
    public FrameRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a frame range: [" + start + ", " + end + ")");
        }
    }

    /** The range of {@code frames} frames that begins at {@code start}. */
    public static FrameRange ofLength(long start, long frames) {
        return new FrameRange(start, start + frames);
    }

    /** Number of frames in the range. */
    public long frames() {
        return end - start;
    }

    /** Size in bytes. */
    public long bytes() {
        return frames() << Units.PAGE_SHIFT;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(long mfn) {
        return mfn >= start && mfn < end;
    }

    public boolean overlaps(FrameRange other) {
        return start < other.end && other.start < end;
    }
}
