package org.framescope.engine.heap;

/** Tells the NUMA node of a frame. */
@FunctionalInterface
public interface NodeOfFrame {

    /** Number of the node that holds {@code mfn}. */
    int of(long mfn);
}
