package org.framescope.engine.frames;

import java.util.Set;

/** What a page frame is used for. The order of the constants is the order of a legend. */
public enum FrameUse {
    HOLE(Family.NOT_RAM, "Hole", "No memory answers at these addresses, or the firmware does not speak of them."),
    RESERVED(Family.NOT_RAM, "Reserved by firmware", "The firmware keeps this range for itself or for devices."),
    ACPI(Family.NOT_RAM, "ACPI tables", "ACPI data and non-volatile storage of the firmware."),
    UNUSABLE(
            Family.NOT_RAM,
            "Unusable",
            "Memory that the firmware declares broken, or that a limit such as mem= cut off."),
    BAD_PAGE(Family.NOT_RAM, "Bad page", "A frame that badpage= or the platform keeps out of the allocators."),
    LOW_MEMORY(Family.NOT_RAM, "Low 1 MiB", "RAM below 1 MiB: the boot allocator and the heap never get it."),
    NOT_PLUGGED(
            Family.WAITING,
            "RAM, not plugged in",
            "RAM that no allocator has been given yet: there, but out of reach."),
    BOOT_FREE(Family.FREE, "Free, boot allocator", "A free range in the list of the boot allocator."),
    HEAP_FREE(Family.FREE, "Free, heap", "A free block of the buddy heap."),
    XEN_IMAGE(Family.XEN, "Xen image", "Code and data of the running hypervisor."),
    PAGE_TABLE(Family.XEN, "Page table", "A table of Xen's own address space, mostly of the direct map."),
    FRAMETABLE(Family.XEN, "Frametable", "The array of page_info, one entry for each frame."),
    M2P(Family.XEN, "M2P table", "The table from machine frame to guest frame, which guests can read."),
    BOOT_DATA(Family.XEN, "Boot tables", "ACPI root table, NUMA map and alike, from the boot allocator."),
    XENHEAP(Family.XEN, "Xen heap data", "Structures that Xen allocated for itself from the heap."),
    HEAP_METADATA(Family.XEN, "Heap metadata", "The free lists and counters of a NUMA node."),
    BOOT_MODULE(
            Family.MODULE, "Boot module", "dom0's kernel, its initial ramdisk or another module of the boot loader."),
    CRASH_AREA(Family.MODULE, "Crash area", "Kept for the crash kernel by crashkernel=."),
    DOMAIN(Family.DOMAIN, "Domain memory", "Memory that belongs to a guest."),
    DOMAIN_PAGE_TABLE(Family.DOMAIN, "Domain page table", "A page table of a guest, or one that Xen keeps for it."),
    SHARED(
            Family.SHARED,
            "Shared with guests",
            "A page of Xen that guests can map, such as shared_info or grant frames."),
    LU_STREAM(Family.LIVE_UPDATE, "Live update stream", "Preserved state on its way to the next Xen."),
    LU_BREADCRUMB(Family.LIVE_UPDATE, "Breadcrumb", "The words at the start of the region that lead to the stream.");

    /** Uses that belong together and share a colour family. */
    public enum Family {
        NOT_RAM,
        WAITING,
        FREE,
        XEN,
        MODULE,
        DOMAIN,
        SHARED,
        LIVE_UPDATE
    }

    private static final FrameUse[] VALUES = values();

    private final Family family;
    private final String label;
    private final String explanation;

    FrameUse(Family family, String label, String explanation) {
        this.family = family;
        this.label = label;
        this.explanation = explanation;
    }

    public Family family() {
        return family;
    }

    /** A short name for a legend. */
    public String label() {
        return label;
    }

    /** One sentence for somebody who does not know the term. */
    public String explanation() {
        return explanation;
    }

    static FrameUse ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }

    /** A bit for each use of a set, by its ordinal. */
    static long bits(Set<FrameUse> uses) {
        long bits = 0;
        for (FrameUse use : uses) {
            bits |= 1L << use.ordinal();
        }
        return bits;
    }

    /** Number of uses, the length of an array indexed by {@link #ordinal()}. */
    public static int count() {
        return VALUES.length;
    }
}
