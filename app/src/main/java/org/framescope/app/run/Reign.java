package org.framescope.app.run;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one Xen has the machine.
 *
 * @param name what this Xen is called
 * @param firstStep the first step after which it has the machine; 1 for the Xen that boots from power-on
 * @param build which Xen it is
 * @param region frames of the live update region that it booted in or keeps for the next one, null without one
 */
public record Reign(
        String name,
        int firstStep,
        XenBuild build,
        @Nullable FrameRange region) {}
