package org.framescope.engine.boot;

import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.recording.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * What a Xen that starts by live update finds in memory. The boot asks for it at the points where the real Xen looks
 * (live update spec 2.11); a boot from power-on has none.
 */
public interface Inheritance {

    /** Goes on with the recording that the Xen before it wrote; the map holds what lies in memory. */
    Recorder recorder();

    /**
     * Frames in use that are known before the boot allocator is given anything, which treats them as bad pages: the
     * in-use list of the first approach (spec 1.1). Empty with a reserved region.
     */
    FrameSpans inUseList();

    /**
     * Reads breadcrumb and stream, as steps of its own; called after NUMA initialisation and before memory is plugged
     * in. Builds that know nothing of a hand-over never call it.
     *
     * @param pages for the page tables that map the stream
     * @return frames that are marked as used or bad, which the heap must skip (spec 2.8); null where there is no
     *     breadcrumb: then this boot goes on like one from power-on, which cannot do without modules (spec 2.3, 2.10)
     */
    @Nullable FrameSpans readHandedOverState(EarlyPages pages);

    /** The M2P blocks that stay where they are (spec 3, memory rule 6); empty where the new Xen makes its own. */
    FrameSpans inheritedM2p();
}
