package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MapDifferenceLawsTest {

    private static FrameMapEditor random(Random random, int frames) {
        var editor = new FrameMapEditor(frames);
        scribble(editor, random, 300);
        return editor;
    }

    private static void scribble(FrameMapEditor editor, Random random, int times) {
        for (int step = 1; step <= times; step++) {
            long from = random.nextInt((int) editor.end());
            int state = random.nextBoolean()
                    ? FrameState.of(FrameUse.values()[random.nextInt(FrameUse.count())])
                    : random.nextBoolean()
                            ? FrameState.ofFreeBlock(random.nextInt(4))
                            : FrameState.ofDomain(FrameUse.DOMAIN, random.nextInt(3));
            editor.assign(from, from + random.nextInt(1, 40), state, step);
        }
    }

    /** The maps may have a common past, and one may end before the other. */
    @Property(tries = 100)
    void everyFrameIsOfTheKindOfItsTwoStates(@ForAll long seed) {
        Random random = new Random(seed);
        FrameMapEditor editor = random(random, random.nextInt(100, 5000));
        FrameMap left = editor.snapshot();
        FrameMap right = left;
        if (random.nextBoolean()) {
            scribble(editor, random, random.nextInt(20));
            right = editor.snapshot();
        } else {
            right = random(random, random.nextInt(100, 5000)).snapshot();
        }
        MapDifference difference = MapDifference.of(left, right);
        long end = Math.max(left.end(), right.end());
        assertEquals(end, difference.combined().end());
        assertEquals(end, Arrays.stream(difference.framesByKind()).sum());
        assertEquals(
                difference.differing(),
                difference.uses().stream()
                        .mapToLong(MapDifference.UsePair::frames)
                        .sum());
        long[] counted = new long[DifferenceKind.values().length];
        for (long mfn = 0; mfn < end; mfn++) {
            int one = stateAt(left, mfn);
            int other = stateAt(right, mfn);
            FrameRun run = difference.combined().runAt(mfn);
            DifferenceKind kind = DifferenceKind.of(one, other);
            assertEquals(kind, MapDifference.kindOf(run.since()));
            assertTrue(run.state() == one || run.state() == other);
            counted[kind.ordinal()]++;
        }
        assertTrue(Arrays.equals(counted, difference.framesByKind()));
        MapDifference swapped = MapDifference.of(right, left);
        assertEquals(difference.frames(DifferenceKind.ONLY_LEFT), swapped.frames(DifferenceKind.ONLY_RIGHT));
        assertEquals(difference.frames(DifferenceKind.OTHER_USE), swapped.frames(DifferenceKind.OTHER_USE));
    }

    private static int stateAt(FrameMap map, long mfn) {
        return mfn < map.end() ? map.runAt(mfn).state() : FrameState.of(FrameUse.HOLE);
    }

    @Test
    void kindsAreTold() {
        int used = FrameState.ofDomain(FrameUse.DOMAIN, 1);
        int usedByOther = FrameState.ofDomain(FrameUse.DOMAIN, 2);
        int free = FrameState.ofFreeBlock(3);
        assertEquals(DifferenceKind.SAME, DifferenceKind.of(used, used));
        assertEquals(DifferenceKind.ONLY_LEFT, DifferenceKind.of(used, free));
        assertEquals(DifferenceKind.ONLY_RIGHT, DifferenceKind.of(FrameState.of(FrameUse.NOT_PLUGGED), used));
        assertEquals(DifferenceKind.OTHER_USE, DifferenceKind.of(used, usedByOther));
        assertEquals(DifferenceKind.OTHER_FREE, DifferenceKind.of(free, FrameState.ofFreeBlock(4)));
    }

    @Test
    void whatNobodyWaitsForStops() {
        var left = new FrameMapEditor(100_000);
        for (long mfn = 0; mfn < 100_000; mfn += 2) {
            left.assign(mfn, mfn + 1, FrameState.of(FrameUse.M2P), 1);
        }
        FrameMap right = FrameMap.empty(100_000);
        assertThrows(CancellationException.class, () -> MapDifference.of(left.snapshot(), right, () -> true));
        assertEquals(50_000, MapDifference.of(left.snapshot(), right).frames(DifferenceKind.ONLY_LEFT));
    }
}
