package org.framescope.engine.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

/** One pass over all steps tells the same as memory after each of them. */
class ReplayLawsTest {

    private static final int FRAMES = 600;
    private static final StepKind KIND = StepKind.of("test", new Phase("test", "", ""), "Step", "", "");

    private static Recording recording(long seed, int steps, int most) {
        Random random = new Random(seed);
        Recorder recorder = new Recorder(FRAMES);
        for (int step = 1; step <= steps; step++) {
            recorder.step(KIND);
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                int from = random.nextInt(FRAMES);
                recorder.assign(
                        from, from + random.nextInt(1, 40), FrameState.of(FrameUse.values()[random.nextInt(4)]));
            }
        }
        return recorder.finish();
    }

    private static int[][] states(FrameMap map) {
        int[][] states = new int[2][FRAMES];
        map.forEachRun(0, FRAMES, (start, end, state, since) -> {
            for (long mfn = start; mfn < end; mfn++) {
                states[0][(int) mfn] = state;
                states[1][(int) mfn] = since;
            }
        });
        return states;
    }

    private static void check(Recording recording) {
        Replay replay = recording.replay();
        int[][] states = states(recording.mapAt(0));
        Cursor cursor = recording.cursor();
        while (replay.hasNext()) {
            int step = replay.step() + 1;
            replay.next((start, end, before, since, after) -> {
                for (long mfn = start; mfn < end; mfn++) {
                    assertEquals(states[0][(int) mfn], before);
                    assertEquals(states[1][(int) mfn], since);
                    states[0][(int) mfn] = after;
                    states[1][(int) mfn] = step;
                }
            });
            assertEquals(step, replay.step());
            int[][] expected = states(cursor.at(step));
            assertArrayEquals(expected[0], states[0], "states after step " + step);
            assertArrayEquals(expected[1], states[1], "steps after step " + step);
        }
        assertEquals(recording.size(), replay.step());
    }

    @Property(tries = 20)
    void whatIsToldLeadsToTheMapAfterEachStep(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
        check(recording(seed, steps, 20));
    }

    /** Enough changes that whole maps are kept on the way. */
    @Test
    void keyframesOnTheWayChangeNothing() {
        check(recording(5, 300, 400));
    }

    @Test
    void thereIsNothingBehindTheLastStep() {
        Replay replay = recording(1, 1, 1).replay();
        replay.next((start, end, before, since, after) -> {});
        assertFalse(replay.hasNext());
        assertThrows(NoSuchElementException.class, () -> replay.next((start, end, before, since, after) -> {}));
    }

    @Property(tries = 30)
    void theStepsThatTouchFramesAreThoseThatGaveThemAnotherState(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = FRAMES - 1) int start,
            @ForAll @IntRange(min = 1, max = 50) int frames) {
        Recording recording = recording(seed, 40, 6);
        var range = new FrameRange(start, start + frames);
        List<Integer> expected = new ArrayList<>();
        Replay replay = recording.replay();
        while (replay.hasNext()) {
            boolean[] touched = {false};
            replay.next((from, to, before, since, after) ->
                    touched[0] |= before != after && new FrameRange(from, to).overlaps(range));
            if (touched[0]) {
                expected.add(replay.step());
            }
        }
        assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), recording.stepsTouching(range));
    }

    @Test
    void nothingTouchesFramesThatAreNotThere() {
        Recording recording = recording(3, 50, 9);
        assertEquals(0, recording.stepsTouching(new FrameRange(FRAMES, FRAMES + 50)).length);
        assertEquals(0, recording.stepsTouching(new FrameRange(7, 7)).length);
    }
}
