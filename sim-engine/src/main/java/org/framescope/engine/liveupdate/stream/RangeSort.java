package org.framescope.engine.liveupdate.stream;

import java.util.Arrays;

/** Sorts the ranges of some sets that begin in a window of memory, by their starts. */
final class RangeSort {

    /** Buckets that grow longer than this are sorted another way. */
    private static final int LONGEST_BUCKET = 64;

    private long[] keys = new long[1024];
    private long[] sorted = new long[1024];
    private long[] ends = new long[1024];
    private int[] sets = new int[1024];
    private int[] places = new int[1024];
    private long base;
    private int size;
    /** The lower bits of what is sorted are the index of the range, the upper ones its start. */
    private int indexBits;

    /** Begins a window whose first frame is {@code first}. */
    void begin(long first) {
        base = first;
        size = 0;
    }

    /** Adds a range of a set. */
    void add(long start, long end, int set) {
        if (size == ends.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            sets = Arrays.copyOf(sets, size * 2);
        }
        keys[size] = start - base;
        ends[size] = end;
        sets[size++] = set;
    }

    /**
     * Sorts what was added.
     *
     * @param width frames of the window
     */
    void sort(long width) {
        if (sorted.length < keys.length) {
            sorted = new long[keys.length];
        }
        indexBits = bits(Math.max(1, size - 1));
        int bucketBits = Math.min(indexBits, bits(width));
        if (places.length <= 1 << bucketBits) {
            places = new int[(1 << bucketBits) + 1];
        }
        int shift = bits(width) - bucketBits;
        for (int i = 0; i < size; i++) {
            places[(int) (keys[i] >>> shift) + 1]++;
        }
        int longest = 0;
        for (int bucket = 0; bucket < 1 << bucketBits; bucket++) {
            longest = Math.max(longest, places[bucket + 1]);
            places[bucket + 1] += places[bucket];
        }
        for (int i = 0; i < size; i++) {
            sorted[places[(int) (keys[i] >>> shift)]++] = keys[i] << indexBits | i;
        }
        Arrays.fill(places, 0, (1 << bucketBits) + 1, 0);
        if (longest > LONGEST_BUCKET) {
            Arrays.sort(sorted, 0, size);
        } else {
            sortByInsertion();
        }
    }

    /** Everything is in the right bucket: little has to move, and not far. */
    private void sortByInsertion() {
        for (int i = 1; i < size; i++) {
            long key = sorted[i];
            int at = i;
            while (at > 0 && sorted[at - 1] > key) {
                sorted[at] = sorted[--at];
            }
            sorted[at] = key;
        }
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    int size() {
        return size;
    }

    /** First frame of a range (MFN), in ascending order. */
    long start(int place) {
        return base + (sorted[place] >>> indexBits);
    }

    /** First frame behind a range (MFN). */
    long end(int place) {
        return ends[index(place)];
    }

    /** The set that a range belongs to. */
    int set(int place) {
        return sets[index(place)];
    }

    private int index(int place) {
        return (int) sorted[place] & (1 << indexBits) - 1;
    }
}
