package org.framescope.engine.boot;

/** The flags of a mapping, as far as it matters whether two are equal. */
enum MapFlags {
    /** Ordinary memory of Xen. */
    HYPERVISOR,
    /** What the assembly start-up code mapped: without the no-execute bit. */
    START_UP,
    /** The first 2 MiB, with device memory in the middle. */
    FIRST_FRAMES,
    /** Memory above the part of the direct map that is always there. */
    NON_GLOBAL
}
