package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;

/** Compression of frame numbers and groups (boot spec 7.1, 7.2). */
class PdxTest {

    private static final long GROUP = 65536;

    private static Pdx squeezed(long mask) {
        Pdx pdx = new Pdx(GROUP);
        pdx.squeeze(mask);
        return pdx;
    }

    @Test
    void theExamplesOfTheSpec() {
        Pdx gap = squeezed(0x10ffffff);
        assertEquals(24, gap.lowestHoleBit());
        assertEquals(4, gap.holeShift());
        assertEquals(0x2000000, gap.ofMfn(0x11000000 - 1) + 1);
    }

    @Test
    void theFirstOfTheLongestRunsWins() {
        Pdx pdx = squeezed(0b1_00_1_00_1L << 30 | (1L << 30) - 1);
        assertEquals(31, pdx.lowestHoleBit());
        assertEquals(2, pdx.holeShift());
    }

    @Test
    void theLow18BitsAndTheTopAreNeverSqueezed() {
        assertEquals(0, squeezed(1L << 18 | 1).holeShift());
        assertEquals(0, squeezed(0xffffff).holeShift());
        assertEquals(1, squeezed(1L << 19 | 1).holeShift());
    }

    /** Bits of the low part, length and place of the hole: what lies outside the hole survives the round trip. */
    @Property
    void compressedIndexesLeadBackToTheirFrames(
            @ForAll @IntRange(min = 18, max = 30) int low,
            @ForAll @IntRange(min = 1, max = 8) int length,
            @ForAll @LongRange(min = 0, max = (1L << 40) - 1) long frame) {
        Pdx pdx = squeezed((1L << low) - 1 | 1L << low + length);
        assertEquals(length, pdx.holeShift());
        long hole = (1L << length) - 1 << low;
        long mfn = frame & ~hole;
        assertEquals(mfn, pdx.toMfn(pdx.ofMfn(mfn)));
        assertEquals(frame, pdx.ofMfn(pdx.toMfn(frame)));
        assertTrue(pdx.ofMfn(mfn) <= mfn);
    }

    @Test
    void framesInTheHoleOrWithoutGroupDoNotExist() {
        Pdx pdx = squeezed(0x10ffffff);
        pdx.markGroups(0x10000000, 0x10000001);
        assertTrue(pdx.isValid(0x1000ffff, 0x11000000));
        assertFalse(pdx.isValid(0x10010000, 0x11000000));
        assertFalse(pdx.isValid(0x01000000, 0x11000000));
        assertFalse(pdx.isValid(0x10000000, 0x10000000));
        assertTrue(pdx.isValid(0, 1), "the first group always exists");
    }

    @Test
    void aRangeMarksAllGroupsItTouches() {
        Pdx pdx = new Pdx(GROUP);
        pdx.markGroups(3 * GROUP - 1, 5 * GROUP + 1);
        assertEquals("{0, 2, 3, 4, 5}", pdx.groups().toString());
        pdx.markGroups(7 * GROUP, 7 * GROUP);
        assertEquals("{0, 2, 3, 4, 5}", pdx.groups().toString());
        // an option can name any address
        pdx.markGroups(1L << 51, (1L << 51) + 1);
        assertEquals("{0, 2, 3, 4, 5}", pdx.groups().toString());
    }

    private static BootEvent.MaxPdx limits(long secondStart, long secondEnd) {
        TestMachine machine = TestMachine.pc(3 * Units.GIB)
                .ram(4 * Units.GIB, secondEnd - secondStart)
                .ram(secondStart, secondEnd)
                .cpus(2)
                .memory(0, 0, secondEnd - secondStart)
                .memory(1, secondStart, secondEnd)
                .apic(0, 0)
                .apic(1, 1);
        return BootLog.of(machine, TestBuilds.GOLDEN_414)
                .all(BootEvent.MaxPdx.class)
                .getLast();
    }

    @Test
    void bootsOfTheSpecsExamples() {
        BootEvent.MaxPdx far = limits(Units.TIB, Units.TIB + 64 * Units.GIB);
        assertEquals(0x11000000, far.maxPage());
        assertEquals(0x2000000, far.maxPdx());
        BootEvent.MaxPdx farther = limits(16 * Units.TIB, 17 * Units.TIB);
        assertEquals(4, farther.holeShift());
        assertEquals((1L << 28) - 1, farther.bottomMask());
        assertEquals(0x20000000, farther.maxPdx());
    }

    @Test
    void amdsHoleBelow1TiBDoesNotCompress() {
        TestMachine machine = TestMachine.pc(3 * Units.GIB)
                .ram(4 * Units.GIB, 1012 * Units.GIB)
                .ram(Units.TIB, Units.TIB + 12 * Units.GIB)
                .memory(0, 0, 1012 * Units.GIB)
                .memory(0, Units.TIB, Units.TIB + 12 * Units.GIB)
                .apic(0, 0);
        assertEquals(
                0,
                BootLog.of(machine, TestBuilds.GOLDEN_414)
                        .all(BootEvent.MaxPdx.class)
                        .getLast()
                        .holeShift());
    }
}
