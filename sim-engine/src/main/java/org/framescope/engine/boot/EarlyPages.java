package org.framescope.engine.boot;

/**
 * Memory for a Xen that must map the handed-over state before it has a heap: {@code vm_alloc} then takes its page
 * tables from the boot allocator (live update spec 2.9).
 */
@FunctionalInterface
public interface EarlyPages {

    /**
     * Takes {@code pages} single pages, each as a step of its own. Where the boot allocator has none left, Xen dies: the
     * call does not return, and the caller must not catch what it throws.
     *
     * @return their frames, in the order in which they were handed out
     */
    long[] allocate(long pages);
}
