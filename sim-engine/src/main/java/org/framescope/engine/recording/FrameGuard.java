package org.framescope.engine.recording;

/**
 * Stands between the steps of a run and memory, where some frames must not be touched: passes on what an assignment
 * really changes and takes note of what it must not change.
 */
public interface FrameGuard {

    /** Where an assignment ends up; all ranges are MFNs, half-open. */
    @FunctionalInterface
    interface Memory {
        void assign(long start, long end, int state);
    }

    /** Takes an assignment of {@code [start, end)} and makes of it as many as it should have. */
    void assign(long start, long end, int state, Memory memory);
}
