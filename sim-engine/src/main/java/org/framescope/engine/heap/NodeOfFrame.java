package org.framescope.engine.heap;

/** Tells the NUMA node of a frame. */
@FunctionalInterface
public interface NodeOfFrame {

    /** Number of the node that holds {@code mfn}. */
    int of(long mfn);

    /**
     * First frame behind {@code mfn} that lies on another node, at most {@code end}. As it stands here, a node that holds
     * both {@code mfn} and the last frame holds everything between; a host with more than one node should say it exactly.
     */
    default long endOfRun(long mfn, long end) {
        int node = of(mfn);
        if (of(end - 1) == node) {
            return end;
        }
        long here = mfn;
        long there = end - 1;
        while (there - here > 1) {
            long middle = here + there >>> 1;
            if (of(middle) == node) {
                here = middle;
            } else {
                there = middle;
            }
        }
        return there;
    }
}
