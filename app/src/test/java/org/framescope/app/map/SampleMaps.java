package org.framescope.app.map;

import java.util.Random;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Maps that look like real hosts, built by hand. */
final class SampleMaps {

    private static final long MIB = 256;
    private static final long GIB = 1024 * MIB;

    private SampleMaps() {}

    static FrameMap byName(String name) {
        return switch (name) {
            case "booting" -> bootingPc();
            case "running" -> runningPc();
            case "large" -> largeServer();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** An 8 GiB PC in the middle of its boot: some memory is plugged in, some is not yet. */
    static FrameMap bootingPc() {
        FrameMapEditor map = firmware(9 * GIB);
        put(map, 0x100, 0xc0000 - 0x2000, FrameUse.BOOT_FREE, 5);
        put(map, 0x100000, 9 * GIB, FrameUse.NOT_PLUGGED, 1);
        put(map, 0x100000, 0x100000 + GIB, FrameUse.BOOT_FREE, 6);
        image(map);
        for (int i = 0; i < 32; i++) {
            put(map, 0x180000 - 512L * (i + 1), 0x180000 - 512L * i, FrameUse.FRAMETABLE, 20 + i);
        }
        for (int i = 0; i < 40; i++) {
            long at = 0xbd000 - 3L * i;
            put(map, at, at + 1, FrameUse.PAGE_TABLE, 60 + i);
        }
        return map.snapshot();
    }

    /** The same PC with a running heap, dom0 and two more domains. */
    static FrameMap runningPc() {
        FrameMapEditor map = firmware(9 * GIB);
        Random random = new Random(7);
        freeBlocks(map, 0x100, 0xbe000, random, 0.02);
        freeBlocks(map, 0x100000, 9 * GIB, random, 0.01);
        image(map);
        put(map, 0x17c000, 0x180000, FrameUse.FRAMETABLE, 20);
        put(map, 0x17b000, 0x17c000, FrameUse.M2P, 70);
        put(map, 0x17af00, 0x17b000, FrameUse.HEAP_METADATA, 71);
        domain(map, 0, 0x200000 - GIB / 4, GIB / 2, random);
        domain(map, 1, 0x120000, GIB / 3, random);
        domain(map, 2, 0x90000, GIB / 5, random);
        put(map, 0x17a000, 0x17a040, FrameUse.SHARED, 90);
        put(map, 0x17a100, 0x17a102, FrameUse.BAD_PAGE, 2);
        map.assign(0x30000, 0x30001, FrameState.of(FrameUse.LU_BREADCRUMB), 95);
        map.assign(0x30001, 0x30800, FrameState.of(FrameUse.LU_STREAM), 95);
        return map.snapshot();
    }

    /** Eight sockets with a large hole between them, 12 TiB together. */
    static FrameMap largeServer() {
        long socket = 1536 * GIB;
        long stride = 4096 * GIB;
        FrameMapEditor map = firmware(7 * stride + socket + GIB);
        for (int node = 0; node < 8; node++) {
            long start = node == 0 ? 0x100000 : node * stride;
            long end = node * stride + socket + (node == 0 ? GIB : 0);
            put(map, start, end, node < 3 ? FrameUse.BOOT_FREE : FrameUse.NOT_PLUGGED, 3);
            put(map, end - 24 * GIB, end, FrameUse.FRAMETABLE, 10 + node);
        }
        image(map);
        return map.snapshot();
    }

    /** A map of many short runs, as an old heap has them. */
    static FrameMap fragmented(long frames, int runs, long seed) {
        FrameMapEditor map = new FrameMapEditor(frames);
        Random random = new Random(seed);
        long at = 0;
        for (int i = 0; i < runs && at < frames; i++) {
            long length = Math.max(1, (long) (random.nextDouble() * 2 * frames / runs));
            int state = random.nextInt(3) == 0
                    ? FrameState.ofFreeBlock(random.nextInt(12))
                    : FrameState.ofDomain(FrameUse.DOMAIN, random.nextInt(40));
            map.assign(at, at + length, state, i);
            at += length;
        }
        return map.snapshot();
    }

    private static FrameMapEditor firmware(long end) {
        FrameMapEditor map = new FrameMapEditor(end);
        put(map, 0, 0x9f, FrameUse.LOW_MEMORY, 0);
        put(map, 0xf0, 0x100, FrameUse.RESERVED, 0);
        put(map, 0xbe000, 0xbf000, FrameUse.ACPI, 0);
        put(map, 0xbf000, 0xc0000, FrameUse.RESERVED, 0);
        put(map, 0xfec00, 0xfec01, FrameUse.RESERVED, 0);
        put(map, 0xfffc0, 0x100000, FrameUse.RESERVED, 0);
        return map;
    }

    private static void image(FrameMapEditor map) {
        put(map, 0xbda00, 0xbde00, FrameUse.XEN_IMAGE, 4);
        put(map, 0xb8000, 0xba800, FrameUse.BOOT_MODULE, 3);
        put(map, 0xba800, 0xbb000, FrameUse.BOOT_MODULE, 2);
        put(map, 0x20000, 0x24000, FrameUse.CRASH_AREA, 2);
        put(map, 0xbd600, 0xbd640, FrameUse.BOOT_DATA, 11);
        put(map, 0xbd500, 0xbd580, FrameUse.XENHEAP, 12);
    }

    private static void freeBlocks(FrameMapEditor map, long from, long to, Random random, double used) {
        long at = from;
        while (at < to) {
            int order = Math.min(18, Long.numberOfTrailingZeros(at));
            while ((1L << order) > to - at || random.nextDouble() < 0.3 && order > 3) {
                order--;
            }
            boolean taken = random.nextDouble() < used;
            int state = taken ? FrameState.of(FrameUse.XENHEAP) : FrameState.ofFreeBlock(order);
            map.assign(at, at + (1L << order), state, 80);
            at += 1L << order;
        }
    }

    private static void domain(FrameMapEditor map, int number, long start, long frames, Random random) {
        map.assign(start, start + frames, FrameState.ofDomain(FrameUse.DOMAIN, number), 100 + number);
        for (int i = 0; i < 60; i++) {
            long at = start + (long) (random.nextDouble() * frames);
            int state = FrameState.ofDomain(FrameUse.DOMAIN_PAGE_TABLE, number);
            map.assign(at, Math.min(start + frames, at + 1 + random.nextInt(200)), state, 110 + number);
        }
    }

    private static void put(FrameMapEditor map, long from, long to, FrameUse use, int step) {
        map.assign(from, to, FrameState.of(use), step);
    }
}
