package org.framescope.engine.heap;

import java.util.List;
import org.framescope.engine.recording.Detail;

/**
 * How scattered the free memory of a heap is.
 *
 * @param blocks number of free blocks of each order, from 0 to {@link Zones#MAX_ORDER}
 */
public record Fragmentation(List<Long> blocks) implements Detail {

    public Fragmentation {
        blocks = List.copyOf(blocks);
    }

    /** Free pages. */
    public long freePages() {
        return pagesFrom(0);
    }

    /** Number of free blocks. */
    public long freeBlocks() {
        return blocks.stream().mapToLong(Long::longValue).sum();
    }

    /** Order of the largest free block, -1 when nothing is free. */
    public int largestOrder() {
        for (int order = blocks.size() - 1; order >= 0; order--) {
            if (blocks.get(order) > 0) {
                return order;
            }
        }
        return -1;
    }

    /**
     * The share of free memory that a request of this order cannot use, because it lies in smaller blocks: 0 where all of
     * it can be used, 1 where nothing can, or nothing is free.
     */
    public double unusable(int order) {
        long free = freePages();
        return free == 0 ? 1 : (double) (free - pagesFrom(order)) / free;
    }

    private long pagesFrom(int lowest) {
        long pages = 0;
        for (int order = lowest; order < blocks.size(); order++) {
            pages += blocks.get(order) << order;
        }
        return pages;
    }
}
