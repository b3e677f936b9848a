package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

        boolean isAll(long from, long to, int state) {
            return Arrays.stream(states, (int) from, (int) to).allMatch(is -> is == state);
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
            if (from >= 0 && from < to && to <= frames) {
                assertEquals(model.isAll(from, to, state), editor.isAll(from, to, state));
            }
            editor.assign(from, to, state, step);
            assertTrue(from < 0 || from >= to || to > frames || editor.isAll(from, to, state));
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
            checkUses(model, map, low, high, random);
            FrameRun run = map.runAt(low);
            assertEquals(model.states[low], run.state());
            assertTrue(run.start() <= low && low < run.end());
        }
    }

    /** What is found by use is what the array has, and in runs or ranges in the right order. */
    private static void checkUses(Frames model, FrameMap map, int low, int high, Random random) {
        Set<FrameUse> uses = EnumSet.noneOf(FrameUse.class);
        for (FrameUse use : FrameUse.values()) {
            if (random.nextInt(4) == 0) {
                uses.add(use);
            }
        }
        FrameSpans.Builder ranges = new FrameSpans.Builder();
        for (int mfn = low; mfn < high; mfn++) {
            if (uses.contains(FrameState.use(model.states[mfn]))) {
                ranges.add(mfn, mfn + 1);
            }
        }
        FrameSpans expected = ranges.build();
        assertEquals(expected, map.framesOf(low, high, uses));
        FrameSpans.Builder runs = new FrameSpans.Builder();
        map.forEachRun(low, high, uses, (start, end, state, since) -> {
            assertEquals(model.states[(int) start], state);
            assertEquals(model.since[(int) start], since);
            runs.add(start, end);
        });
        assertEquals(expected, runs.build());
        assertEquals(map.framesOf(0, map.end(), uses).frames(), map.count(uses));
    }

    @Property(tries = 40)
    void theDifferenceIsWhereTheArraysDiffer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int frames) {
        Random random = new Random(seed);
        FrameMapEditor editor = new FrameMapEditor(frames);
        assignSome(editor, random, 1500);
        FrameMap before = editor.snapshot();
        assignSome(editor, random, random.nextInt(800));
        FrameMap after = editor.snapshot();
        int[] states = new int[frames];
        before.forEachRun(0, frames, (start, end, state, since) -> Arrays.fill(states, (int) start, (int) end, state));
        long[] last = {0};
        before.forEachDifference(after, (start, end, from, to) -> {
            assertTrue(last[0] <= start && start < end);
            last[0] = end;
            for (long mfn = start; mfn < end; mfn++) {
                assertEquals(states[(int) mfn], from);
                assertTrue(from != to);
                states[(int) mfn] = to;
            }
        });
        after.forEachRun(0, frames, (start, end, state, since) -> {
            for (long mfn = start; mfn < end; mfn++) {
                assertEquals(state, states[(int) mfn]);
            }
        });
    }

    @Property(tries = 40)
    void outsideOfChangedStretchesNothingIsAnother(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int frames) {
        Random random = new Random(seed);
        FrameMapEditor editor = new FrameMapEditor(frames);
        assignSome(editor, random, 1500);
        FrameMap before = editor.snapshot();
        assignSome(editor, random, random.nextInt(3) * random.nextInt(400));
        FrameMap after = editor.snapshot();
        boolean[] inside = new boolean[frames];
        long[] last = {0};
        before.forEachChangedStretch(after, (start, end) -> {
            assertTrue(last[0] <= start && start < end);
            last[0] = end;
            Arrays.fill(inside, (int) start, (int) end, true);
            assertUnlike(before, after, start);
            assertUnlike(before, after, end - 1);
        });
        for (int mfn = 0; mfn < frames; mfn++) {
            if (!inside[mfn]) {
                assertEquals(before.runAt(mfn).state(), after.runAt(mfn).state());
                assertEquals(before.runAt(mfn).since(), after.runAt(mfn).since());
            }
        }
    }

    @Property(tries = 40)
    void theSumsOfAMapAreThoseOfAnotherAndWhatDiffers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int frames) {
        Random random = new Random(seed);
        FrameMapEditor editor = new FrameMapEditor(frames);
        FrameMap known = editor.snapshot();
        for (int round = 0; round < 5; round++) {
            assignSome(editor, random, random.nextInt(1500));
            FrameMap map = editor.snapshot();
            // a map without sums of its own must not be taken for one
            map.sumUpAfter(known);
            long[] expected = new long[FrameUse.count()];
            int[] runs = {0};
            map.forEachRun(0, frames, (start, end, state, since) -> {
                expected[state & 0xff] += end - start;
                runs[0]++;
            });
            long[] sums = new long[FrameUse.count()];
            map.tally(0, frames, sums);
            assertArrayEquals(expected, sums);
            assertEquals(runs[0], map.runCount());
            known = random.nextBoolean() ? map : map.edit().snapshot();
        }
    }

    @Property(tries = 40)
    void runsThatAnotherMapDoesNotHaveAreNoMoreThanThereAreAndNoFewerThanChanged(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int frames) {
        Random random = new Random(seed);
        FrameMapEditor editor = new FrameMapEditor(frames);
        assignSome(editor, random, random.nextInt(1500));
        FrameMap before = editor.snapshot();
        assignSome(editor, random, random.nextInt(30));
        FrameMap after = editor.snapshot();
        int[] changed = {0};
        after.forEachRun(0, frames, (start, end, state, since) -> {
            FrameRun old = before.runAt(start);
            changed[0] +=
                    old.start() == start && old.end() == end && old.state() == state && old.since() == since ? 0 : 1;
        });
        long unshared = after.runsNotIn(before, Long.MAX_VALUE);
        assertTrue(changed[0] <= unshared && unshared <= after.runCount());
        assertEquals(0, after.runsNotIn(after, Long.MAX_VALUE));
        assertEquals(after.runCount(), after.runsNotIn(new FrameMapEditor(frames).snapshot(), Long.MAX_VALUE));
        long most = random.nextInt(200);
        assertEquals(unshared > most, after.runsNotIn(before, most) > most);
    }

    /** The ends of a stretch have changed, so that what is visited is no more than it must be. */
    private static void assertUnlike(FrameMap before, FrameMap after, long mfn) {
        FrameRun old = before.runAt(mfn);
        FrameRun now = after.runAt(mfn);
        assertTrue(old.state() != now.state() || old.since() != now.since(), "frame " + mfn);
    }

    private static void assignSome(FrameMapEditor editor, Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            long from = random.nextLong(editor.end());
            long to = from + (random.nextInt(300) == 0 ? editor.end() / 2 : random.nextInt(1, 9));
            editor.assign(from, to, random.nextInt(4), random.nextInt(3));
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
