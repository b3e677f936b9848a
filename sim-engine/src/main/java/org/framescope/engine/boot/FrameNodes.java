package org.framescope.engine.boot;

import java.util.Arrays;
import org.framescope.engine.heap.NodeOfFrame;

/** The nodes of a booted host's frames, by the hash that Xen uses, as runs: it is asked for each range that is freed. */
final class FrameNodes implements NodeOfFrame {

    private final Pdx pdx;

    /** First compressed index behind each run, ascending. */
    private final long[] ends;

    private final int[] nodes;

    FrameNodes(NumaTopology numa, Pdx pdx) {
        this.pdx = pdx;
        long[] runEnds = new long[8];
        int[] runNodes = new int[8];
        int runs = 0;
        for (long at = 0; at < Long.MAX_VALUE; runs++) {
            if (runs == runEnds.length) {
                runEnds = Arrays.copyOf(runEnds, runs * 2);
                runNodes = Arrays.copyOf(runNodes, runs * 2);
            }
            runNodes[runs] = numa.nodeOf(at);
            at = numa.endOfNodeRun(at, Long.MAX_VALUE);
            runEnds[runs] = at;
        }
        ends = Arrays.copyOf(runEnds, runs);
        nodes = Arrays.copyOf(runNodes, runs);
    }

    private int runOf(long index) {
        int at = Arrays.binarySearch(ends, index);
        return at >= 0 ? at + 1 : -at - 1;
    }

    @Override
    public int of(long mfn) {
        return nodes[runOf(pdx.ofMfn(mfn))];
    }

    @Override
    public long endOfRun(long mfn, long end) {
        // a run of frames that exist is a run of compressed indexes too
        long index = pdx.ofMfn(mfn);
        return mfn + Math.min(end - mfn, ends[runOf(index)] - index);
    }
}
