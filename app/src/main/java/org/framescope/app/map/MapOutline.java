package org.framescope.app.map;

import org.framescope.engine.frames.FrameRange;

/**
 * A range that matters as a place, whatever lies in it, such as the reserved live-update region: drawn as a line around
 * the frames with a label, never as a fill.
 */
public record MapOutline(String label, FrameRange range) {}
