package org.framescope.engine.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back is going to another step: any way to a step ends in the same map. */
class CursorLawsTest {

    private static final int FRAMES = 20_000;
    private static final StepKind KIND =
            StepKind.of("test", new Phase("test", "", ""), "Step {size}", "", "", StepKind.figure("size", Unit.COUNT));

    private static void assign(Recorder recorder, Random random) {
        long from = random.nextInt(FRAMES);
        recorder.assign(
                from, from + random.nextInt(1, 30), FrameState.of(FrameUse.values()[random.nextInt(FrameUse.count())]));
    }

    private static List<FrameRun> runs(FrameMap map) {
        return map.runs(0, map.end());
    }

    @Property(tries = 25)
    void everyWayToAStepLeadsToTheSameMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int steps) {
        Random random = new Random(seed);
        Recorder recorder = new Recorder(FRAMES);
        List<FrameMap> expected = new ArrayList<>();
        expected.add(recorder.map().snapshot());
        for (int step = 1; step <= steps; step++) {
            recorder.step(KIND, step);
            for (int i = random.nextInt(50); i > 0; i--) {
                assign(recorder, random);
            }
            expected.add(recorder.map().snapshot());
        }
        Recording recording = recorder.finish();
        assertEquals(steps, recording.size());
        Cursor cursor = recording.cursor();
        for (int i = 0; i < 60; i++) {
            int target = random.nextInt(3) > 0
                    ? random.nextInt(steps + 1)
                    : Math.clamp(cursor.step() + random.nextInt(-2, 3), 0, steps);
            assertEquals(runs(expected.get(target)), runs(cursor.at(target)), "step " + target);
            assertEquals(target, cursor.step());
        }
        for (int step = steps; step >= 0; step--) {
            assertEquals(runs(expected.get(step)), runs(cursor.at(step)), "back to step " + step);
        }
    }

    /** Enough changes that whole maps are kept, and so many that they are thinned out. */
    @Test
    void thinnedKeyframesLeadToTheSameMaps() {
        probe(new Recorder(FRAMES));
    }

    /** Room for a few maps, for less than one, for none. */
    @ParameterizedTest
    @ValueSource(longs = {20_000, 2_000, 0})
    void keyframesThatFindLittleRoomLeadToTheSameMaps(long mostRuns) {
        FrameMap start = FrameMap.empty(FRAMES);
        probe(new Recorder(start, new Keyframes(start, mostRuns)));
    }

    private static void probe(Recorder recorder) {
        Random random = new Random(7);
        int steps = 3_000;
        int changesPerStep = 700;
        List<Integer> probed = new ArrayList<>();
        List<FrameMap> maps = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            recorder.step(KIND, step);
            for (int i = 0; i < changesPerStep; i++) {
                assign(recorder, random);
            }
            if (step % 97 == 0 || step < 4) {
                probed.add(step);
                maps.add(recorder.map().snapshot());
            }
        }
        Recording recording = recorder.finish();
        Cursor cursor = recording.cursor();
        assertKeptMapsAreThoseOfTheirSteps(recording);
        for (int i = 0; i < 100; i++) {
            int probe = random.nextInt(probed.size());
            assertEquals(runs(maps.get(probe)), runs(cursor.at(probed.get(probe))));
        }
    }

    private static void assertKeptMapsAreThoseOfTheirSteps(Recording recording) {
        assertEquals(0, recording.keptBefore(0));
        assertEquals(recording.keptMaps().size() - 1, recording.keptBefore(recording.size()));
        FrameMapEditor replayed = recording.keptMaps().getFirst().edit();
        int at = 0;
        for (int step = 0; step <= recording.size(); step += 50) {
            int keptAt = recording.keyframes().stepAtOrBefore(step);
            recording.log().replay(at + 1, keptAt, replayed);
            at = keptAt;
            FrameMap kept = recording.keptMaps().get(recording.keptBefore(step));
            assertEquals(runs(replayed.snapshot()), runs(kept), "kept at step " + keptAt);
        }
    }

    /** A few steps that change memory everywhere, without room for keyframes: replays begin at maps that were seen. */
    @Test
    void mapsThatAreKeptBehindStormsLeadToTheSameMaps() {
        Random random = new Random(11);
        FrameMap start = FrameMap.empty(FRAMES);
        Recorder recorder = new Recorder(start, new Keyframes(start, 0));
        List<FrameMap> expected = new ArrayList<>();
        expected.add(start);
        for (int step = 1; step <= 120; step++) {
            recorder.step(KIND, step);
            for (int i = step % 30 == 0 ? Landmarks.WORTHWHILE_CHANGES : 5; i > 0; i--) {
                assign(recorder, random);
            }
            expected.add(recorder.map().snapshot());
        }
        Recording recording = recorder.finish();
        for (int i = 0; i < 40; i++) {
            int target = random.nextInt(121);
            assertEquals(runs(expected.get(target)), runs(recording.cursor().at(target)), "step " + target);
            Landmark kept = recording.landmarks().atOrBefore(target);
            assertEquals(target >= 30, kept != null, "a map behind the storm is kept");
        }
    }

    @Test
    void theChangesOfAStepLeadFromTheMapBeforeToTheMapAfter() {
        Random random = new Random(3);
        Recorder recorder = new Recorder(FRAMES);
        for (int step = 1; step <= 200; step++) {
            recorder.step(KIND, step);
            for (int i = 0; i < 20; i++) {
                assign(recorder, random);
            }
        }
        Recording recording = recorder.finish();
        for (int step = 1; step <= 200; step++) {
            FrameMap before = recording.mapAt(step - 1);
            FrameMap after = recording.mapAt(step);
            int[] states = new int[FRAMES];
            for (FrameRun run : runs(before)) {
                Arrays.fill(states, (int) run.start(), (int) run.end(), run.state());
            }
            for (Change change : recording.changesOf(step)) {
                for (long mfn = change.range().start(); mfn < change.range().end(); mfn++) {
                    assertEquals(change.from(), states[(int) mfn]);
                    states[(int) mfn] = change.to();
                }
            }
            for (FrameRun run : runs(after)) {
                for (long mfn = run.start(); mfn < run.end(); mfn++) {
                    assertEquals(run.state(), states[(int) mfn]);
                }
            }
        }
    }

    @Test
    void thereIsNoStepBehindTheLast() {
        Recorder recorder = new Recorder(10);
        recorder.step(KIND, 1);
        Cursor cursor = recorder.finish().cursor();
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.at(2));
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.at(-1));
    }

    @Test
    void nothingChangesOutsideAStep() {
        Recorder recorder = new Recorder(10);
        assertThrows(IllegalStateException.class, () -> recorder.assign(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> recorder.step(KIND));
    }
}
