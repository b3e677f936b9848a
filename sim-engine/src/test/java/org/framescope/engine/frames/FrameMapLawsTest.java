package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The frame map against an array with one element for each frame. */
class FrameMapLawsTest {

    /** The plain model. */
    private static final class Frames {
        final int[] states;
        final int[] since;

        Frames(int count) {
            states = new int[count];
            since = new int[count];
            Arrays.fill(states, FrameState.of(FrameUse.HOLE));
        }

        Frames(Frames other) {
            states = other.states.clone();
            since = other.since.clone();
        }

        void assign(long from, long to, int state, int step) {
            for (long i = Math.max(0, from); i < Math.min(to, states.length); i++) {
                states[(int) i] = state;
                since[(int) i] = step;
            }
        }
    }

    @Property(tries = 60)
    void theMapIsTheArrayAndSnapshotsNeverChange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6000) int frames) {
        Random random = new Random(seed);
        Frames model = new Frames(frames);
        FrameMapEditor editor = new FrameMapEditor(frames);
        List<FrameMap> snapshots = new ArrayList<>();
        List<Frames> models = new ArrayList<>();
        int longest = random.nextInt(1, 40);
        for (int step = 1; step <= 3000; step++) {
            long from = random.nextInt(-5, frames + 5);
            // mostly short ranges, so that chunks fill up and split; now and then one that swallows many of them
            long to = from + (random.nextInt(200) == 0 ? random.nextInt(frames + 1) : random.nextInt(longest));
            int state = random.nextInt(FrameUse.count());
            editor.assign(from, to, state, step);
            model.assign(from, to, state, step);
            if (random.nextInt(300) == 0) {
                snapshots.add(editor.snapshot());
                models.add(new Frames(model));
                if (random.nextBoolean()) {
                    editor = snapshots.getLast().edit();
                }
            }
        }
        snapshots.add(editor.snapshot());
        models.add(model);
        for (int i = 0; i < snapshots.size(); i++) {
            check(models.get(i), snapshots.get(i), random);
        }
    }

    private static void check(Frames model, FrameMap map, Random random) {
        int frames = model.states.length;
        int[] states = new int[frames];
        int[] since = new int[frames];
        long[] last = {0};
        map.forEachRun(0, frames, (start, end, state, step) -> {
            assertEquals(last[0], start, "no gap, no overlap");
            assertTrue(start < end);
            Arrays.fill(states, (int) start, (int) end, state);
            Arrays.fill(since, (int) start, (int) end, step);
            last[0] = end;
        });
        assertEquals(frames, last[0]);
        assertArrayEquals(model.states, states);
        assertArrayEquals(model.since, since);
        assertEquals(map.runs(0, frames).size(), map.runCount());
        for (int i = 0; i < 50; i++) {
            int low = random.nextInt(frames);
            int high = random.nextInt(low, frames + 1);
            long[] tally = new long[FrameUse.count()];
            long[] expected = new long[FrameUse.count()];
            map.tally(low, high, tally);
            for (int mfn = low; mfn < high; mfn++) {
                expected[model.states[mfn] & 0xff]++;
            }
            assertArrayEquals(expected, tally);
            FrameRun run = map.runAt(low);
            assertEquals(model.states[low], run.state());
            assertTrue(run.start() <= low && low < run.end());
        }
    }

    @Test
    void whatLiesOutsideIsIgnoredOrRefused() {
        FrameMapEditor editor = new FrameMapEditor(10);
        editor.assign(-3, -1, 1, 1);
        editor.assign(10, 20, 1, 1);
        editor.assign(7, 3, 1, 1);
        assertEquals(1, editor.snapshot().runCount());
        FrameMap map = editor.snapshot();
        assertThrows(IndexOutOfBoundsException.class, () -> map.runAt(10));
        assertThrows(IndexOutOfBoundsException.class, () -> map.runAt(-1));
        assertThrows(IllegalArgumentException.class, () -> new FrameMapEditor(0));
    }
}
