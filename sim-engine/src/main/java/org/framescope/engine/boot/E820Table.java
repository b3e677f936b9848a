package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.host.E820Entry;

/** A memory map that the boot changes, with Xen's room for 1,024 entries (boot spec 2). */
final class E820Table {

    /** Most entries of a table. */
    static final int CAPACITY = 1024;

    private final List<E820Entry> entries;

    E820Table(List<E820Entry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    int size() {
        return entries.size();
    }

    E820Entry get(int index) {
        return entries.get(index);
    }

    List<E820Entry> entries() {
        return List.copyOf(entries);
    }

    /** The table as an independent copy. */
    E820Table copy() {
        return new E820Table(entries);
    }

    void remove(int index) {
        entries.remove(index);
    }

    void set(int index, E820Entry entry) {
        entries.set(index, entry);
    }

    /**
     * Changes the type of {@code [start, end)} (bytes), which must lie in a single entry of type {@code from}.
     *
     * @return whether the change was made; a range that straddles two entries is refused even if both have the type
     */
    boolean changeType(long start, long end, int from, int to) {
        int index = indexContaining(start, end);
        if (index < 0 || entries.get(index).type() != from) {
            return false;
        }
        E820Entry whole = entries.get(index);
        List<E820Entry> parts = new ArrayList<>(3);
        boolean sameStart = start == whole.start();
        boolean sameEnd = end == whole.end();
        if (!sameStart) {
            parts.add(new E820Entry(whole.start(), start - whole.start(), from));
        }
        parts.add(new E820Entry(start, end - start, to));
        if (!sameEnd) {
            parts.add(new E820Entry(end, whole.end() - end, from));
        }
        if (entries.size() + parts.size() - 1 > CAPACITY) {
            return false;
        }
        entries.remove(index);
        entries.addAll(index, parts);
        mergeNeighbours();
        return true;
    }

    private int indexContaining(long start, long end) {
        for (int i = 0; i < entries.size(); i++) {
            E820Entry entry = entries.get(i);
            if (Long.compareUnsigned(entry.start(), start) <= 0 && Long.compareUnsigned(end, entry.end()) <= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Joins touching entries of one type over the whole table, unrelated ones too. */
    private void mergeNeighbours() {
        List<E820Entry> merged = new ArrayList<>(entries.size());
        for (E820Entry entry : entries) {
            E820Entry last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.type() == entry.type() && last.end() == entry.start()) {
                merged.set(merged.size() - 1, new E820Entry(last.start(), last.size() + entry.size(), last.type()));
            } else {
                merged.add(entry);
            }
        }
        entries.clear();
        entries.addAll(merged);
    }

    /** RAM in pages, each entry counted by its size alone (boot spec 1.10). */
    long ramPages() {
        return entries.stream()
                .filter(E820Entry::isRam)
                .mapToLong(entry -> Align.frameDown(entry.size()))
                .sum();
    }

    /** First frame behind the last whole page of RAM, 0 when there is none (boot spec 1.4). */
    long maxPage() {
        long max = 0;
        for (E820Entry entry : entries) {
            long end = Align.frameDown(entry.end());
            if (entry.isRam() && Align.frameUp(entry.start()) < end) {
                max = Math.max(max, end);
            }
        }
        return max;
    }
}
