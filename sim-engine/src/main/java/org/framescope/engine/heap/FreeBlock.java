package org.framescope.engine.heap;

import org.jspecify.annotations.Nullable;

/** A free block in one of the heap's lists. */
final class FreeBlock {

    /** Value of {@link #firstDirty} for a block whose pages are all scrubbed. */
    static final int CLEAN = -1;

    final long mfn;
    final int order;
    final int node;

    /** Index of the first page that must be scrubbed, or {@link #CLEAN}. */
    final int firstDirty;

    @Nullable FreeBlock previous;

    @Nullable FreeBlock next;

    FreeBlock(long mfn, int order, int node, int firstDirty) {
        this.mfn = mfn;
        this.order = order;
        this.node = node;
        this.firstDirty = firstDirty;
    }

    boolean isDirty() {
        return firstDirty != CLEAN;
    }

    long pages() {
        return 1L << order;
    }
}
