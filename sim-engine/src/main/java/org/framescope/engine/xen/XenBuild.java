package org.framescope.engine.xen;

import org.framescope.engine.frames.Units;

/**
 * One build of Xen: everything in the boot that differs between builds, as data.
 *
 * @param id short name, as in recordings and on the command line
 * @param title what a person reads
 * @param note what of it is not recorded but inferred or this project's own, and why; empty for a build of which there
 *     are recordings
 * @param version how it names itself to the Xen that takes over from it
 * @param debug whether it is a debug build; only those know {@code highmem-start=}
 * @param image shape of the image
 * @param pageInfoBytes size of {@code page_info}, one per frame: 32, or 48 in BIGMEM builds; others are variants
 * @param bigmem whether it is a BIGMEM build, with its smaller direct map for PV
 * @param bootRegions most ranges in the boot allocator's list
 * @param lowestPlace lowest address to which the image or a module may move, and where the first range given to the
 *     boot allocator ends: bytes, 16 MiB or 2 MiB (boot spec 4.4, 5.1)
 * @param gapFix whether modules, crash area and region may lie directly below the image; without, 2 MiB stay between
 * @param numaHash how the hash from address to node is laid out
 * @param nodeMetadata from what range a node's heap metadata is cut
 * @param pageTables from which allocator page tables come once the heap runs
 * @param cpu0StackFromHeap whether the stack of CPU 0 is allocated from the heap
 * @param compatM2p whether there is an M2P for 32-bit guests
 * @param stubTable whether CPU 0's stub page needs a page table
 * @param runQueueArray whether the scheduler keeps an array over all CPU numbers in Xen's pool
 * @param liveUpdate what it makes of {@code liveupdate=}
 * @param bugLines where its assertions stand
 */
public record XenBuild(
        String id,
        String title,
        String note,
        XenVersion version,
        boolean debug,
        ImageGeometry image,
        int pageInfoBytes,
        boolean bigmem,
        int bootRegions,
        long lowestPlace,
        boolean gapFix,
        NumaHash numaHash,
        NodeMetadata nodeMetadata,
        PageTables pageTables,
        boolean cpu0StackFromHeap,
        boolean compatM2p,
        boolean stubTable,
        boolean runQueueArray,
        LiveUpdateSupport liveUpdate,
        BugLines bugLines) {

    /** The layout of the hash from address to NUMA node (boot spec 8, item 8). */
    public enum NumaHash {
        /** Every start of a block counts, and the map has one entry more than needed. */
        EVERY_START,
        /** Only starts at which the node changes count. */
        NODE_CHANGES
    }

    /** From what a node's heap metadata is cut (boot spec 9.4). */
    public enum NodeMetadata {
        /** The whole range given to the heap, from the first page of the node on. */
        WHOLE_RANGE,
        /** The part of the range that lies on the node. */
        NODE_RUN
    }

    /** The allocator of page tables after boot. */
    public enum PageTables {
        XENHEAP,
        DOMHEAP
    }

    /** Frames that share one entry of the group bitmap, 65,536 for 32 bytes of page_info (boot spec 7.2). */
    public long pdxGroupFrames() {
        return 2 * Units.MIB / Integer.lowestOneBit(pageInfoBytes);
    }

    /** Bytes of the direct map that are always mapped and that the boot allocator may use (boot spec Appendix A). */
    public long directMapBytes() {
        return bigmem ? 7 * 512 * Units.GIB : 10 * 512 * Units.GIB;
    }

    /** Bytes of address space for the frametable (boot spec Appendix A). */
    public long frametableBytes() {
        return bigmem ? 3 * 512 * Units.GIB : 128 * Units.GIB;
    }

    /** Highest number of compressed frame indexes that the build can address (boot spec 7.3). */
    public long mostPdx() {
        long mostPdx = Math.min(249 * 512 * Units.GIB >> Units.PAGE_SHIFT, frametableBytes() / pageInfoBytes);
        mostPdx = Math.min(mostPdx, 1L << 35);
        return !bigmem && mostPdx >= 0xffffffffL ? 0xfffffffeL : mostPdx;
    }
}
