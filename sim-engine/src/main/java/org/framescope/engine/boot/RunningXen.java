package org.framescope.engine.boot;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.NodeOfFrame;
import org.framescope.engine.host.Host;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * A Xen that has booted, at the point where domains can be built.
 *
 * @param host the machine as this Xen was started on it, its command line included
 * @param build which Xen it is
 * @param heap its heap, with all that the boot left free
 * @param image the frames of its image
 * @param region the live update region, null without one
 * @param maxPage first frame behind the memory it knows
 * @param xenheapZone highest zone for Xen's own data
 * @param nodes the node of each frame
 */
public record RunningXen(
        Host host,
        XenBuild build,
        BuddyHeap heap,
        FrameRange image,
        @Nullable FrameRange region,
        long maxPage,
        int xenheapZone,
        NodeOfFrame nodes) {}
