package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.xen.XenBuild;

/** What must hold of every take-over: no frame in use is touched or given away, and every frame of RAM is somewhere. */
class TakeOverLawsTest {

    private static final String V3 = "xen-4.14-dev+live-update-v3";
    private static final List<String> BUILDS =
            List.of("", "+page-info-40", "+page-info-48", "+page-info-64", "+regions-512", "+kib-address");
    private static final Set<FrameUse> XEN = EnumSet.of(
            FrameUse.XEN_IMAGE,
            FrameUse.PAGE_TABLE,
            FrameUse.FRAMETABLE,
            FrameUse.M2P,
            FrameUse.BOOT_DATA,
            FrameUse.XENHEAP,
            FrameUse.HEAP_METADATA);

    private static XenBuild build(Random random) {
        return TestBuilds.shipped(V3 + BUILDS.get(random.nextInt(BUILDS.size())));
    }

    private static TestMachine machine(Random random) {
        long ram = random.nextInt(1, 12) * Units.GIB + random.nextInt(1 << 18) * 4096L;
        TestMachine machine = TestMachine.pcWith(ram);
        if (random.nextInt(3) == 0) {
            machine.memory(0, 0, 2 * Units.GIB).memory(1, 2 * Units.GIB, 16 * Units.GIB);
        }
        long size = random.nextInt(8, 300) * Units.MIB;
        String region = random.nextBoolean()
                ? "liveupdate=" + size + "B" // placed by Xen
                : "liveupdate=" + (size & -(2 * Units.MIB)) + "B@" + (random.nextInt(16, 400) * 2 * Units.MIB) + "B";
        return machine.options(random.nextInt(4) == 0 ? region + " badpage=0x5000,0x100010-0x100020" : region);
    }

    /** Some of the frames that the first Xen has free outside the region: single ones, long ones, whole blocks. */
    private static FrameSpans someFree(HandOver host, Random random) {
        FrameRange region = host.first.region();
        FrameSpans free = host.freeFrames(0x100, Long.MAX_VALUE);
        FrameSpans.Builder taken = new FrameSpans.Builder();
        int longest = 1 << random.nextInt(1, 16);
        for (int i = 0; i < free.size(); i++) {
            long at = free.start(i) + random.nextInt(longest);
            while (at < free.end(i)) {
                long end = Math.min(free.end(i), at + 1 + random.nextInt(longest));
                if (region == null || !new FrameRange(at, end).overlaps(region)) {
                    taken.add(at, end);
                }
                at = end + random.nextInt(longest) + (free.end(i) - free.start(i)) / 3000;
            }
        }
        return taken.build();
    }

    @Property(tries = 120)
    void framesInUseSurviveAndAllFramesAddUp(@ForAll long seed) {
        Random random = new Random(seed);
        HandOver host;
        try {
            host = HandOver.from(machine(random), build(random));
        } catch (AssertionError firstXenDied) {
            return;
        }
        FrameSpans used = someFree(host, random);
        host.with(used);
        assertNotNull(host.first.region());
        XenBuild build = build(random);
        HandOver.Next next = host.takeOver(build);
        assertEquals(List.of(), host.scribbles);
        FrameMap map = next.recording().mapAt(next.recording().size());
        for (int i = 0; i < used.size(); i++) {
            long start = used.start(i);
            long end = used.end(i);
            map.forEachRun(
                    start, end, (from, to, state, since) -> assertEquals(FrameUse.DOMAIN, FrameState.use(state)));
        }
        if (next.xen() == null) {
            checkDeath(next, host.first.region(), build);
        } else {
            checkHeap(next.xen().heap().lists("test"), used);
            checkSums(next, map, used);
        }
    }

    /** A region that is too small, or one that Xen placed below its modules and that so cannot be mapped by address. */
    private static void checkDeath(HandOver.Next next, FrameRange region, XenBuild build) {
        Failure failure = next.recording().failure();
        assertNotNull(failure);
        boolean aligned = Align.isAligned(region.start() | region.end(), Align.LARGE_PAGE_FRAMES);
        int line = aligned ? build.bugLines().nothingFits() : build.bugLines().listEmpty();
        assertEquals("Xen BUG at page_alloc.c:" + line, failure.message());
        List<String> rules =
                next.recording().findings().stream().map(Finding::rule).toList();
        assertTrue(aligned || rules.contains("region.unaligned"));
    }

    private static void checkHeap(HeapLists heap, FrameSpans used) {
        for (HeapLists.Entry list : heap.lists()) {
            for (long mfn : list.mfns()) {
                assertFalse(used.overlaps(mfn, mfn + (1L << list.order())), "a frame in use is free in the heap");
            }
        }
    }

    /** Free, used by Xen, in use, bad and dropped: together all RAM from 1 MiB on. */
    private static void checkSums(HandOver.Next next, FrameMap map, FrameSpans used) {
        RunningXen xen = next.running();
        long ram = 0;
        for (E820Entry entry : xen.host().firmwareMap()) {
            if (entry.isRam() && entry.start() >= Units.MIB) {
                ram += (entry.end() >> 12) - (entry.start() + 4095 >> 12);
            }
        }
        long[] frames = new long[FrameUse.count()];
        map.tally(0x100, map.end(), frames);
        long xenFrames = XEN.stream().mapToLong(use -> frames[use.ordinal()]).sum();
        long bad = frames[FrameUse.BAD_PAGE.ordinal()];
        long dropped = frames[FrameUse.NOT_PLUGGED.ordinal()];
        assertEquals(ram, xen.heap().freePages() + xenFrames + used.frames() + bad + dropped);
        assertEquals(xen.heap().freePages(), frames[FrameUse.HEAP_FREE.ordinal()]);
        FrameRange region = xen.region();
        assertNotNull(region);
        List<FrameRange> outside = new ArrayList<>();
        map.forEachRun(0x100, map.end(), (start, end, state, since) -> {
            boolean inside = start >= region.start() && end <= region.end();
            if (FrameState.use(state) == FrameUse.NOT_PLUGGED && !inside) {
                outside.add(new FrameRange(start, end));
            }
        });
        assertEquals(List.of(), outside, "only the region's leftovers stay out of the heap");
        assertTrue(dropped <= region.frames());
    }
}
