package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.InputException;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.XenBuild;
import org.junit.jupiter.api.Test;

/** A Xen that takes a running host over (live update spec 1.5, 2.8 to 2.11). */
class TakeOverTest {

    private static final XenBuild V3 = TestBuilds.shipped("xen-4.14-dev+live-update-v3");
    private static final XenBuild V2 = TestBuilds.shipped("xen-4.14-dev+live-update-v2");

    /** A few MiB of a domain, some below and some above 4 GiB. */
    private static final FrameSpans DOMAIN = FrameSpans.of(List.of(
            new FrameRange(0x8000, 0x8801), new FrameRange(0x9000, 0x9001), new FrameRange(0x104321, 0x110000)));

    private static HandOver host() {
        return HandOver.from(TestMachine.pcWith(8 * Units.GIB).options("liveupdate=160M"), V3)
                .with(DOMAIN);
    }

    private static List<Step> steps(HandOver.Next next) {
        return next.recording()
                .steps()
                .subList(next.firstStep() - 1, next.recording().size());
    }

    private static long count(HandOver.Next next, String kind) {
        return steps(next).stream()
                .filter(step -> step.kind().id().equals(kind))
                .count();
    }

    private static Failure failure(HandOver.Next next) {
        assertNull(next.xen());
        Failure failure = next.recording().failure();
        assertNotNull(failure);
        return failure;
    }

    private static long frames(HandOver.Next next, int step, FrameUse use) {
        long[] frames = new long[FrameUse.count()];
        next.recording().mapAt(step).tally(0, Long.MAX_VALUE, frames);
        return frames[use.ordinal()];
    }

    @Test
    void whatTheOldXenHadForItselfIsForgottenAndTheDomainStays() {
        HandOver host = host();
        HandOver.Next next = host.takeOver(V3);
        next.running();
        assertEquals(List.of(), host.scribbles);
        assertEquals("memory-map.entered", steps(next).getFirst().kind().id());
        int settled = steps(next).stream()
                .filter(step -> step.kind().id().equals("memory-map.settled"))
                .findFirst()
                .orElseThrow()
                .number();
        for (FrameUse gone : List.of(FrameUse.HEAP_FREE, FrameUse.XENHEAP, FrameUse.FRAMETABLE, FrameUse.M2P)) {
            assertTrue(frames(next, next.firstStep() - 1, gone) > 0, gone + " before");
            assertEquals(0, frames(next, settled, gone), gone + " after");
        }
        for (int step = next.firstStep(); step <= next.recording().size(); step++) {
            assertEquals(DOMAIN.frames(), frames(next, step, FrameUse.DOMAIN), "step " + step);
        }
    }

    @Test
    void allEarlyMemoryComesFromTheRegion() {
        HandOver host = host();
        FrameRange region = host.first.region();
        assertNotNull(region);
        HandOver.Next next = host.takeOver(V3);
        List<BootEvent.Alloc> allocations = new ArrayList<>();
        for (Step step : steps(next)) {
            if (step.detail() instanceof BootEvent.Alloc alloc) {
                allocations.add(alloc);
            }
        }
        assertFalse(allocations.isEmpty());
        allocations.forEach(alloc -> {
            assertTrue(alloc.mfn() >= region.start() && alloc.mfn() + alloc.pages() <= region.end(), alloc::toString);
        });
        assertEquals(region, next.running().region());
        assertEquals(host.first.image(), next.running().image());
    }

    @Test
    void theHeapGetsWhatIsNotMarkedInOneStepForEachRange() {
        HandOver.Next next = host().takeOver(V3);
        List<Step> adds = steps(next).stream()
                .filter(step -> step.kind().id().equals("heap.add"))
                .toList();
        Step high = adds.stream()
                .filter(step -> step.figure("mfn") == 0x100000)
                .findFirst()
                .orElseThrow();
        // 0x104321 to 0x110000 are marked
        long fed = high.figure("pages") - 0xbcdf;
        assertEquals(
                List.of(Units.count(fed)
                        + " pages in 2 runs join the heap, 48,351 are marked as used or broken and stay" + " out."),
                high.notes());
        assertEquals(
                next.running().heap().freePages(), frames(next, next.recording().size(), FrameUse.HEAP_FREE));
    }

    @Test
    void mappingTheStateTakesPagesFromTheRegion() {
        HandOver host = host();
        FrameRange region = host.first.region();
        assertNotNull(region);
        List<Long> got = new ArrayList<>();
        HandOver.Next next = host.reading(pages -> {
                    Arrays.stream(pages.allocate(3)).forEach(got::add);
                    return DOMAIN;
                })
                .takeOver(V3);
        assertEquals(3, got.size());
        assertEquals(List.of(got.get(0), got.get(0) - 1, got.get(0) - 2), got);
        got.forEach(mfn -> assertTrue(mfn >= region.start() && mfn < region.end()));
        assertEquals(3, count(next, "handed-over.page-table"));
        assertEquals(3, count(next, "handed-over.vmap"));
        assertEquals(0, count(next, "paging.vmap"), "the heap need not pay for vmap again");
    }

    @Test
    void aStateThatNeedsMoreTablesThanThereAreKillsXen() {
        Failure failure = failure(host().reading(pages -> {
                    pages.allocate(1 << 20);
                    return DOMAIN;
                })
                .takeOver(V3));
        assertEquals("Xen BUG at page_alloc.c:431", failure.message());
    }

    @Test
    void modulesAndHandedOverStateExcludeEachOther() {
        HandOver host = host();
        FrameRange region = host.first.region();
        assertNotNull(region);
        TestMachine withModule = TestMachine.pcWith(8 * Units.GIB)
                .modules(TestMachine.elf(0x1000, 0x2000000))
                .options("liveupdate=160M@" + (region.start() << 12) + "B");
        assertEquals(
                "Multiboot modules provided with live update data",
                failure(host.takeOver(V3, withModule)).message());
    }

    @Test
    void withoutBreadcrumbThereMustBeAModule() {
        Failure failure = failure(host().reading(pages -> null).takeOver(V3));
        assertEquals("dom0 kernel not specified. Check bootloader configuration", failure.message());
        assertTrue(failure.causes().getFirst().startsWith("No breadcrumb"));
        Failure atPowerOn =
                BootLog.of(TestMachine.pcWith(2 * Units.GIB).modules(), V3).failure();
        assertEquals("dom0 kernel not specified. Check bootloader configuration", atPowerOn.message());
        assertNull(BootLog.of(TestMachine.pcWith(2 * Units.GIB).modules(), V2)
                .result()
                .recording()
                .failure());
    }

    @Test
    void anOlderXenDoesNotLookAndGivesTheDomainAway() {
        HandOver host = host();
        host.takeOver(V2).running();
        assertEquals(0, host.timesRead);
        assertFalse(host.scribbles.isEmpty());
        assertTrue(DOMAIN.overlaps(
                host.scribbles.getFirst().start(), host.scribbles.getFirst().end()));
    }

    @Test
    void anM2pThatStaysCostsNoBlocks() {
        HandOver own = host();
        HandOver.Next makesOwn = own.takeOver(V3);
        HandOver host = host();
        FrameSpans m2p = host.framesOf(FrameUse.M2P);
        assertEquals(13 * 512, m2p.frames());
        FrameSpans all = FrameSpans.of(List.of(DOMAIN, m2p).stream()
                .flatMap(spans -> spans.ranges().stream())
                .toList());
        HandOver.Next adopts = host.keepingM2p(m2p).with(all).takeOver(V3);
        assertEquals(0, count(adopts, "paging.block") + count(adopts, "paging.compat-block"));
        assertEquals(13, count(makesOwn, "paging.block") + count(makesOwn, "paging.compat-block"));
        assertEquals(count(makesOwn, "paging.table"), count(adopts, "paging.table"));
        assertEquals(1, count(adopts, "paging.m2p-adopted"));
        assertEquals(
                makesOwn.running().heap().freePages(),
                adopts.running().heap().freePages(),
                "what is marked as M2P is not in the heap, what is allocated as M2P neither");
    }

    @Test
    void anM2pThatIsTooSmallIsFilledUp() {
        HandOver host = host();
        FrameSpans some = FrameSpans.of(
                List.of(FrameRange.ofLength(host.framesOf(FrameUse.M2P).start(0), 512 * 5)));
        HandOver.Next next = host.keepingM2p(some).takeOver(V3);
        assertEquals(8, count(next, "paging.block") + count(next, "paging.compat-block"));
    }

    /** Nearly 96 GiB of frametable fit nowhere below 4 GiB: such a host needs a region of whole GiB further up. */
    @Test
    void theLargestHostIsTakenOverInARegionAbove4GiB() throws InputException {
        Path file = Path.of(System.getProperty("framescope.samples"), "hosts", "server-12t-8sockets.json");
        TestMachine machine = TestMachine.of(HostFile.read(file).host()).options("liveupdate=112G@64G");
        FrameSpans far = FrameSpans.of(List.of(FrameRange.ofLength(0x80000001L, 99)));
        HandOver host = HandOver.from(machine, V3).with(far);
        HandOver.Next next = host.takeOver(V3);
        assertEquals(FrameRange.ofLength(64L << 18, 112L << 18), next.running().region());
        assertEquals(List.of(), host.scribbles);
        long[] inRegion = new long[FrameUse.count()];
        next.recording().mapAt(next.recording().size()).tally(64L << 18, (64L + 112) << 18, inRegion);
        assertEquals(
                frames(next, next.recording().size(), FrameUse.FRAMETABLE), inRegion[FrameUse.FRAMETABLE.ordinal()]);
        assertTrue(inRegion[FrameUse.FRAMETABLE.ordinal()] > 95L << 18);
    }
}
