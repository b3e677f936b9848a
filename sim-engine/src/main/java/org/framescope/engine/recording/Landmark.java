package org.framescope.engine.recording;

import org.framescope.engine.frames.FrameMap;

/** The map after a step, from which a replay can begin. */
record Landmark(int step, FrameMap map) {}
