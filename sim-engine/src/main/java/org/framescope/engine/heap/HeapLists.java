package org.framescope.engine.heap;

import java.util.Arrays;
import java.util.List;
import org.framescope.engine.recording.Detail;

/**
 * All free lists of the heap at one moment.
 *
 * @param at name of the function of Xen at whose end or beginning the lists were taken
 * @param lists the lists that are not empty, by node, then zone, then order
 */
public record HeapLists(String at, List<Entry> lists) implements Detail {

    public HeapLists {
        lists = List.copyOf(lists);
    }

    /**
     * One list.
     *
     * @param mfns first frames of the blocks, head of the list first
     */
    public record Entry(int node, int zone, int order, long[] mfns) {

        /** Free pages in this list. */
        public long pages() {
            return (long) mfns.length << order;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry
                    && node == entry.node
                    && zone == entry.zone
                    && order == entry.order
                    && Arrays.equals(mfns, entry.mfns);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * node + zone) + order) + Arrays.hashCode(mfns);
        }
    }

    /** Free pages of the whole heap. */
    public long freePages() {
        return lists.stream().mapToLong(Entry::pages).sum();
    }
}
