package org.framescope.engine.domains;

/** How a domain is virtualised. */
public enum DomainType {
    /** Paravirtual: its page tables hold machine frames, and Xen knows the type of each page. */
    PV,
    /** Fully virtual, with emulated devices; its memory is translated by tables of a paging pool. */
    HVM,
    /** Fully virtual without emulated devices. */
    PVH
}
