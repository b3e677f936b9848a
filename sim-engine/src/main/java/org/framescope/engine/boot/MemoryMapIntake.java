package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;

/** Takes the firmware's map and brings it into order (boot spec 1.2, 1.6, 1.7). */
final class MemoryMapIntake {

    private static final String BIOS = "Xen-e820";
    private static final String MULTIBOOT = "Multiboot-e820";

    /** The start-up code that asks the BIOS has room for this many entries. */
    private static final int BIOS_CAPACITY = 128;

    private static final long VGA_HOLE = 0xa0000;
    private static final long HIGH_MEMORY = Units.MIB;

    private record Edge(long address, E820Entry entry) {
        boolean isStart() {
            return address == entry.start();
        }
    }

    private MemoryMapIntake() {}

    /** The map that Xen works with: cut to the room there is, sanitised, without the VGA hole on bare metal. */
    static E820Table take(String source, List<E820Entry> firmwareMap, boolean hypervisorBit) {
        int capacity = source.equals(BIOS) ? BIOS_CAPACITY : E820Table.CAPACITY;
        List<E820Entry> raw = firmwareMap.size() > capacity ? firmwareMap.subList(0, capacity) : firmwareMap;
        if (source.equals(MULTIBOOT)) {
            raw = raw.stream().map(MemoryMapIntake::withoutStrayHighHalf).toList();
        }
        return new E820Table(copy(sanitise(raw), hypervisorBit));
    }

    /** Some boot loaders leave the high half of a length undefined: below 4 GiB no length may reach 4 GiB. */
    private static E820Entry withoutStrayHighHalf(E820Entry entry) {
        boolean stray = entry.start() >>> 32 == 0 && entry.size() >>> 32 != 0;
        return stray ? new E820Entry(entry.start(), entry.size() & 0xffff_ffffL, entry.type()) : entry;
    }

    /** Sorts the ranges and resolves overlaps, the numerically largest type winning; a broken map stays as it is. */
    static List<E820Entry> sanitise(List<E820Entry> raw) {
        if (raw.size() < 2 || raw.stream().anyMatch(MemoryMapIntake::wraps)) {
            return raw;
        }
        List<Edge> edges = new ArrayList<>();
        for (E820Entry entry : raw) {
            if (entry.size() != 0) {
                edges.add(new Edge(entry.start(), entry));
                edges.add(new Edge(entry.end(), entry));
            }
        }
        edges.sort(Comparator.<Edge>comparingLong(edge -> edge.address() ^ Long.MIN_VALUE)
                .thenComparing(edge -> !edge.isStart()));
        List<E820Entry> sorted = new ArrayList<>();
        List<E820Entry> open = new ArrayList<>();
        int lastType = 0;
        long lastStart = 0;
        for (Edge edge : edges) {
            if (edge.isStart()) {
                open.add(edge.entry());
            } else {
                removeSame(open, edge.entry());
            }
            int type = open.stream().mapToInt(E820Entry::type).reduce(0, MemoryMapIntake::largest);
            if (type != lastType) {
                long size = edge.address() - lastStart;
                if (lastType != 0 && size != 0) {
                    sorted.add(new E820Entry(lastStart, size, lastType));
                    if (sorted.size() >= E820Table.CAPACITY) {
                        break;
                    }
                }
                lastStart = edge.address();
                lastType = type;
            }
        }
        return sorted;
    }

    private static int largest(int a, int b) {
        return Integer.compareUnsigned(a, b) >= 0 ? a : b;
    }

    /** Two ranges may be equal in every number, so the very object is meant. */
    private static void removeSame(List<E820Entry> open, E820Entry entry) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) == entry) {
                open.remove(i);
                return;
            }
        }
    }

    private static boolean wraps(E820Entry entry) {
        return Long.compareUnsigned(entry.end(), entry.start()) < 0;
    }

    private static List<E820Entry> copy(List<E820Entry> map, boolean hypervisorBit) {
        List<E820Entry> copied = new ArrayList<>();
        if (map.size() < 2) {
            // Xen takes a map of one entry for no map at all
            return copied;
        }
        for (E820Entry entry : map) {
            if (wraps(entry)) {
                break;
            }
            if (!hypervisorBit && reachesVgaHole(entry)) {
                if (Long.compareUnsigned(entry.start(), VGA_HOLE) < 0) {
                    append(copied, new E820Entry(entry.start(), VGA_HOLE - entry.start(), E820Entry.RAM));
                }
                if (Long.compareUnsigned(entry.end(), HIGH_MEMORY) > 0) {
                    append(copied, new E820Entry(HIGH_MEMORY, entry.end() - HIGH_MEMORY, E820Entry.RAM));
                }
            } else {
                append(copied, entry);
            }
        }
        return copied;
    }

    private static boolean reachesVgaHole(E820Entry entry) {
        return entry.isRam()
                && Long.compareUnsigned(entry.start(), HIGH_MEMORY) < 0
                && Long.compareUnsigned(entry.end(), VGA_HOLE) > 0;
    }

    private static void append(List<E820Entry> entries, E820Entry entry) {
        if (entries.size() < E820Table.CAPACITY) {
            entries.add(entry);
        }
    }
}
