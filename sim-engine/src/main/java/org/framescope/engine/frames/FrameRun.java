package org.framescope.engine.frames;

/**
 * Neighbouring frames that have had one state since one step.
 *
 * @param start first frame (MFN)
 * @param end first frame behind the run (MFN)
 * @param state packed as in {@link FrameState}
 * @param since number of the step that gave the frames this state; 0 for the state before the first step
 */
public record FrameRun(long start, long end, int state, int since) {

    public FrameRange range() {
        return new FrameRange(start, end);
    }

    public FrameUse use() {
        return FrameState.use(state);
    }
}
