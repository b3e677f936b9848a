package org.framescope.engine.recording;

import org.framescope.engine.frames.FrameRange;

/**
 * Frames that a step gave another state.
 *
 * @param range the frames
 * @param from packed state before, as in {@link org.framescope.engine.frames.FrameState}
 * @param to packed state after
 */
public record Change(FrameRange range, int from, int to) {}
