package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The memory of a firmware map that a boot loader can load into: RAM that no entry of another type covers. Entries may
 * come in any order and overlap.
 */
final class UsableRam {

    private record Span(long start, long end) {}

    private final List<Span> spans;

    UsableRam(List<E820Entry> map) {
        List<Span> ram = merged(map.stream().filter(E820Entry::isRam).toList());
        List<Span> other = merged(
                map.stream().filter(entry -> entry.type() > E820Entry.RAM).toList());
        spans = without(ram, other);
    }

    private static List<Span> merged(List<E820Entry> entries) {
        List<E820Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(E820Entry::start));
        List<Span> merged = new ArrayList<>();
        for (E820Entry entry : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && entry.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), entry.end())));
            } else if (entry.size() > 0) {
                merged.add(new Span(entry.start(), entry.end()));
            }
        }
        return merged;
    }

    private static List<Span> without(List<Span> ram, List<Span> other) {
        List<Span> rest = new ArrayList<>();
        int next = 0;
        for (Span span : ram) {
            long from = span.start();
            while (next < other.size() && other.get(next).end() <= from) {
                next++;
            }
            for (int i = next; i < other.size() && other.get(i).start() < span.end(); i++) {
                if (from < other.get(i).start()) {
                    rest.add(new Span(from, other.get(i).start()));
                }
                from = Math.max(from, other.get(i).end());
            }
            if (from < span.end()) {
                rest.add(new Span(from, span.end()));
            }
        }
        return rest;
    }

    long bytes() {
        return spans.stream().mapToLong(span -> span.end() - span.start()).sum();
    }

    boolean contains(long start, long end) {
        return spans.stream().anyMatch(span -> span.start() <= start && end <= span.end());
    }

    /** The lowest page-aligned address from {@code least} on where {@code bytes} of RAM follow. */
    OptionalLong room(long least, long bytes) {
        for (Span span : spans) {
            long start = Math.max(span.start(), least) + 0xfff & -0x1000;
            if (start + bytes <= span.end()) {
                return OptionalLong.of(start);
            }
        }
        return OptionalLong.empty();
    }
}
