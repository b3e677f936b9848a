package org.framescope.app.run;

import org.framescope.engine.frames.FrameRange;

/** Neighbouring frames of one NUMA node. */
public record NodeSpan(int node, FrameRange frames) {}
