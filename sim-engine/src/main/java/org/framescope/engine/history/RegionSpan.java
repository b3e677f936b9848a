package org.framescope.engine.history;

import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * Where the live update region lies from a step on.
 *
 * @param firstStep number of the first step for which this holds
 * @param region its frames, null without a region
 */
public record RegionSpan(int firstStep, @Nullable FrameRange region) {}
