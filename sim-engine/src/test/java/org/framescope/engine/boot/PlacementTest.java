package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.BootModule;
import org.junit.jupiter.api.Test;

/** Where Xen, its modules and the crash area go (boot spec 4). */
class PlacementTest {

    private static final long PAGE = Units.PAGE_SIZE;

    private static long gap(long start, long end, long size, int skip, FrameRange... obstacles) {
        return Placement.findGap(start, end, size, List.of(obstacles), skip);
    }

    @Test
    void theHighestGapThatFits() {
        FrameRange a = new FrameRange(10, 20);
        FrameRange b = new FrameRange(50, 60);
        assertEquals(100 * PAGE, gap(0, 100 * PAGE, 40 * PAGE, -1, a, b));
        assertEquals(50 * PAGE, gap(0, 90 * PAGE, 31 * PAGE - PAGE, -1, a, new FrameRange(50, 85)));
        assertEquals(10 * PAGE, gap(0, 60 * PAGE, 10 * PAGE, -1, a, new FrameRange(20, 60)));
        assertEquals(0, gap(0, 60 * PAGE, 11 * PAGE, -1, a, new FrameRange(20, 60)));
    }

    @Test
    void theObstacleItselfDoesNotCount() {
        FrameRange self = new FrameRange(90, 100);
        assertEquals(100 * PAGE, gap(0, 100 * PAGE, 50 * PAGE, 0, self));
        assertEquals(90 * PAGE, gap(0, 100 * PAGE, 50 * PAGE, -1, self));
        assertEquals(80 * PAGE, gap(0, 100 * PAGE, 50 * PAGE, 1, new FrameRange(80, 90), self));
    }

    @Test
    void onlyTheLow32BitsOfTheSizeCount() {
        assertEquals(100 * PAGE, gap(0, 100 * PAGE, (1L << 32) + PAGE, -1));
    }

    @Test
    void anEndBelowTheStartHasNoGap() {
        assertEquals(0, gap(10, 9, 0, -1));
        assertEquals(10, gap(10, 10, 0, -1));
    }

    @Property(tries = 500)
    void aGapIsFreeAndIsMissedOnlyWhenThereIsNone(
            @ForAll("obstacles") List<FrameRange> obstacles, @ForAll @IntRange(min = 1, max = 30) int pages) {
        long end = Placement.findGap(0, 64 * PAGE, pages * PAGE, obstacles, Placement.SKIP_NONE) / PAGE;
        long highest = 0;
        for (long top = pages; top <= 64; top++) {
            FrameRange wanted = new FrameRange(top - pages, top);
            if (obstacles.stream().noneMatch(wanted::overlaps)) {
                highest = top;
            }
        }
        assertEquals(highest, end);
    }

    /** Disjoint ranges in any order, as modules are. */
    @Provide
    Arbitrary<List<FrameRange>> obstacles() {
        Arbitrary<List<FrameRange>> sorted = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 10))
                .as((hole, length) -> new long[] {hole, length})
                .list()
                .ofMaxSize(6)
                .map(steps -> {
                    List<FrameRange> ranges = new ArrayList<>();
                    long at = 0;
                    for (long[] step : steps) {
                        ranges.add(FrameRange.ofLength(at + step[0], step[1]));
                        at += step[0] + step[1];
                    }
                    return ranges;
                });
        return sorted.flatMap(ranges -> Arbitraries.shuffle(ranges));
    }

    private static List<BootEvent.Reserve> reservations(TestMachine machine) {
        return BootLog.of(machine, TestBuilds.GOLDEN_414).all(BootEvent.Reserve.class);
    }

    @Test
    void a2GiBPcIsTheWorkedExample() {
        assertEquals(
                List.of(
                        new BootEvent.Reserve(0x7e4e9000L, 0x7e4ed000L, true, "__start_xen"),
                        new BootEvent.Reserve(0x7e4ed000L, 0x7f800000L, true, "__start_xen"),
                        new BootEvent.Reserve(0x7fa00000L, 0x7fdd9000L, true, "__start_xen")),
                reservations(TestMachine.pc(2 * Units.GIB)));
    }

    @Test
    void modulesGoAbove4GiBAndXenDoesNot() {
        assertEquals(
                List.of(
                        new BootEvent.Reserve(0x23ece9000L, 0x23eced000L, true, "__start_xen"),
                        new BootEvent.Reserve(0x23eced000L, 0x240000000L, true, "__start_xen"),
                        new BootEvent.Reserve(0xbfa00000L, 0xbfdd9000L, true, "__start_xen")),
                reservations(TestMachine.pcWith(8 * Units.GIB)));
    }

    @Test
    void aPackedKernelGetsRoomInFrontOfIt() {
        BootModule raw = new BootModule(1_000_000, 0x1000000, BootModule.Payload.RAW, 3_000_000);
        BootEvent.Reserve kernel =
                reservations(TestMachine.pcWith(8 * Units.GIB).modules(raw)).getFirst();
        assertEquals(0x240000000L, kernel.end());
        // headroom in whole pages, then the module, in whole pages as well
        long headroom = Align.up(4_000_000, PAGE);
        assertEquals(Align.up(headroom + 1_000_000, PAGE), kernel.end() - kernel.start());
        BootModule gzip = new BootModule(1_000_000, 0x1000000, BootModule.Payload.GZIP, 3_000_000);
        assertEquals(Align.up(3_000_000 + (3_000_000 >> 12) + 32768 + 18, PAGE), PlacedModule.headroom(gzip));
    }

    @Test
    void aKernelWithoutRoomIsAPanic() {
        BootModule raw = new BootModule(4096, 0x1000000, BootModule.Payload.RAW, 0xf0000000L);
        assertEquals(
                "Not enough memory to relocate the dom0 kernel image",
                BootLog.of(TestMachine.pc(2 * Units.GIB).modules(raw), TestBuilds.GOLDEN_414)
                        .failure()
                        .message());
    }

    @Test
    void aModuleInTheMiddleOfAPageIsAPanic() {
        assertEquals(
                "Bootloader didn't honor module alignment request",
                BootLog.of(
                                TestMachine.pc(2 * Units.GIB).modules(TestMachine.elf(4096, 0x1000010)),
                                TestBuilds.GOLDEN_414)
                        .failure()
                        .message());
    }

    @Test
    void aRelocatedXenStaysAndIsAnObstacle() {
        long at = 0x7d000000L;
        List<BootEvent.Reserve> all =
                reservations(TestMachine.pc(2 * Units.GIB).relocatedTo(at).options("crashkernel=512M"));
        assertEquals(new BootEvent.Reserve(at + 0x200000, at + 0x5d9000, true, "__start_xen"), all.get(2));
        FrameRange image = new FrameRange(at + 0x200000 >> 12, at + 0x5d9000 >> 12);
        for (int i : new int[] {0, 1, 3}) {
            BootEvent.Reserve other = all.get(i);
            assertTrue(other.ok());
            assertTrue(!image.overlaps(new FrameRange(other.start() >> 12, other.end() >> 12)));
        }
        // no module fits above the image, all of them lie at the top anyway
        assertEquals(0x7fe00000L, all.get(1).end());
    }

    @Test
    void aCrashAreaOf4GiBAndMoreIsMeasuredModulo32Bits() {
        BootEvent.Reserve area = reservations(TestMachine.pcWith(8 * Units.GIB).options("crashkernel=5G"))
                .getLast();
        assertEquals("kexec_reserve_area", area.by());
        assertEquals(5 * Units.GIB, area.end() - area.start());
        assertEquals(false, area.ok(), "1 GiB was looked for, 5 GiB do not fit");
    }
}
