package org.framescope.engine.liveupdate;

/**
 * What was counted during an update.
 *
 * @param preservedFrames frames that had to survive
 * @param preservedRanges ranges of one owner and part that they lie in
 * @param inUseRanges ranges that the in-use list needs: neighbouring frames in use count as one, whoever owns them
 * @param listCapacity ranges that the new Xen's boot allocator can hold
 * @param streamBytes length of the stream
 * @param streamPages pages that hold it
 * @param streamRecords records in it
 * @param domains domains that were handed over
 * @param passes passes over the pages of all domains
 * @param regionBytes size of the region that the new Xen boots in, 0 without one
 * @param regionUsedBytes what its boot took of that
 * @param frametableBytes size of the new frametable
 * @param pluggedBytes memory that was given to the new heap
 * @param framesBefore frames of RAM that the old Xen accounts for
 * @param framesAfter frames of RAM that the new Xen accounts for
 */
public record UpdateFigures(
        long preservedFrames,
        long preservedRanges,
        long inUseRanges,
        int listCapacity,
        long streamBytes,
        long streamPages,
        long streamRecords,
        int domains,
        int passes,
        long regionBytes,
        long regionUsedBytes,
        long frametableBytes,
        long pluggedBytes,
        long framesBefore,
        long framesAfter) {}
