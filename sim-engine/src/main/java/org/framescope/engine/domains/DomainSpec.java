package org.framescope.engine.domains;

import org.framescope.engine.frames.Units;

/**
 * What is asked for when a domain is created.
 *
 * @param name for people
 * @param type how it is virtualised
 * @param bytes memory, a multiple of 4 KiB, at least one page
 * @param vcpus number of virtual CPUs, at least 1
 * @param passthrough whether a device is assigned to it, so that the IOMMU needs page tables for it
 * @param node NUMA node from which its memory should come, -1 for any
 */
public record DomainSpec(String name, DomainType type, long bytes, int vcpus, boolean passthrough, int node) {

    /** Any node. */
    public static final int ANY_NODE = -1;

    /** Pages of guest memory. */
    public long pages() {
        return bytes >> Units.PAGE_SHIFT;
    }

    /** The same with another place. */
    public DomainSpec onNode(int number) {
        return new DomainSpec(name, type, bytes, vcpus, passthrough, number);
    }
}
