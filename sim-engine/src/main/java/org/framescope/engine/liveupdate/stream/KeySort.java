package org.framescope.engine.liveupdate.stream;

import java.util.Arrays;

/** Sorts many non-negative numbers by some of their bits, digit by digit. */
final class KeySort {

    private static final int DIGIT_BITS = 11;
    private static final int SHORT = 512;

    private long[] keys = new long[1024];
    private long[] other = new long[1024];
    private final int[] places = new int[1 << DIGIT_BITS];
    private int size;
    private boolean sorted;

    void clear() {
        size = 0;
        sorted = true;
    }

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        sorted &= size == 0 || keys[size - 1] <= key;
        keys[size++] = key;
    }

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** Sorts by {@code bits} bits from bit {@code lowest} on; what is equal in these stays in its order. */
    void sort(int lowest, int bits) {
        if (sorted) {
            return;
        }
        if (size < SHORT) {
            Arrays.sort(keys, 0, size);
            return;
        }
        if (other.length < keys.length) {
            other = new long[keys.length];
        }
        for (int digit = lowest; digit < lowest + bits; digit += DIGIT_BITS) {
            sortByDigit(digit, (1 << Math.min(DIGIT_BITS, lowest + bits - digit)) - 1);
        }
    }

    private void sortByDigit(int shift, int mask) {
        Arrays.fill(places, 0);
        for (int i = 0; i < size; i++) {
            places[(int) (keys[i] >>> shift) & mask]++;
        }
        int place = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = places[digit];
            places[digit] = place;
            place += count;
        }
        for (int i = 0; i < size; i++) {
            long key = keys[i];
            other[places[(int) (key >>> shift) & mask]++] = key;
        }
        long[] done = other;
        other = keys;
        keys = done;
    }
}
