package org.framescope.app.inspect.frame;

/**
 * A step that gave a frame another state.
 *
 * @param step its number
 * @param title its name
 * @param before packed state before, as in {@link org.framescope.engine.frames.FrameState}
 * @param after packed state after
 */
public record FrameChange(int step, String title, int before, int after) {}
