package org.framescope.engine.heap;

/** Takes down what becomes of frames: the recorder, or something that keeps it for later. */
@FunctionalInterface
public interface FrameWriter {

    /** Takes down nothing. */
    FrameWriter NOTHING = (start, end, state) -> {};

    /**
     * Gives frames a state.
     *
     * @param start first frame (MFN)
     * @param end first frame behind
     * @param state packed as in {@link org.framescope.engine.frames.FrameState}
     */
    void assign(long start, long end, int state);
}
