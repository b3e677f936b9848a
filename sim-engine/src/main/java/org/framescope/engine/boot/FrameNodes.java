package org.framescope.engine.boot;

import org.framescope.engine.heap.NodeOfFrame;

/** The nodes of a booted host's frames, by the hash that Xen uses. */
final class FrameNodes implements NodeOfFrame {

    private final NumaTopology numa;
    private final Pdx pdx;

    FrameNodes(NumaTopology numa, Pdx pdx) {
        this.numa = numa;
        this.pdx = pdx;
    }

    @Override
    public int of(long mfn) {
        return numa.nodeOf(pdx.ofMfn(mfn));
    }

    @Override
    public long endOfRun(long mfn, long end) {
        // a run of frames that exist is a run of compressed indexes too
        long index = pdx.ofMfn(mfn);
        return mfn + numa.endOfNodeRun(index, index + end - mfn) - index;
    }
}
