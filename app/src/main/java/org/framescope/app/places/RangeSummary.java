package org.framescope.app.places;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a range of frames after one step.
 *
 * @param range the frames
 * @param step the step
 * @param uses what the frames are used for, most frames first
 * @param owners which domains they belong to, most frames first
 * @param ranges number of stretches of frames with the same use, owner and order
 * @param free free frames, of either allocator
 * @param largestFree the longest stretch of free frames; null when nothing is free
 * @param largestBlock the largest free power of two at a multiple of its size; null when nothing is free
 * @param nodes NUMA nodes of the frames, by number
 */
record RangeSummary(
        FrameRange range,
        int step,
        List<UsePart> uses,
        List<OwnerPart> owners,
        long ranges,
        long free,
        @Nullable FrameRange largestFree,
        @Nullable AlignedBlock largestBlock,
        List<NodePart> nodes) {

    /** Frames of one use, in so many stretches. */
    record UsePart(FrameUse use, long frames, long ranges) {}

    /** Frames of one domain. */
    record OwnerPart(int domain, long frames) {}

    /** Frames of one NUMA node. */
    record NodePart(int node, long frames) {}

    RangeSummary {
        uses = List.copyOf(uses);
        owners = List.copyOf(owners);
        nodes = List.copyOf(nodes);
    }

    /** The share of a use, from 0 to 1. */
    double share(UsePart part) {
        return (double) part.frames() / range.frames();
    }
}
