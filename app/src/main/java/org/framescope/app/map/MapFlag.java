package org.framescope.app.map;

import org.framescope.engine.frames.FrameRange;

/** A place with a name: drawn as a small flag at its first frame, with a thin line around it where it is a range. */
public record MapFlag(String label, FrameRange range) {}
