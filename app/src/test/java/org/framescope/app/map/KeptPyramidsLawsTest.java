package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.junit.jupiter.api.Test;

/** Summaries of the maps that a recording keeps: each is that of its map, and a step's own can be made from it. */
class KeptPyramidsLawsTest {

    private static final Colouring BY_USE = new UseColouring(Palette.LIGHT, Set.of());
    private static final StepKind KIND = StepKind.of("test", new Phase("test", "", ""), "Step", "", "");
    private static final int CHANGES_OF_A_STEP = 100;

    static Recording recording(long seed, int steps, int changesOfAStep) {
        Random random = new Random(seed);
        FrameMapEditor editor = new FrameMapEditor(1L << 20);
        // what was before the first step has no step
        SampleMaps.fragmented(editor.end(), 30_000, seed)
                .forEachRun(0, editor.end(), (from, to, state, since) -> editor.assign(from, to, state, 0));
        FrameMap start = editor.snapshot();
        Recorder recorder = new Recorder(start);
        for (int step = 0; step < steps; step++) {
            recorder.step(KIND);
            long near = random.nextLong(start.end());
            for (int i = 0; i < changesOfAStep; i++) {
                long from = Math.min(start.end() - 1, near + random.nextInt(5000));
                recorder.assign(
                        from, from + random.nextInt(1, 20), FrameState.ofDomain(FrameUse.DOMAIN, random.nextInt(9)));
            }
        }
        return recorder.finish();
    }

    @Property(tries = 10)
    void eachIsTheSummaryOfItsMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int steps) {
        Recording recording = recording(seed, steps, CHANGES_OF_A_STEP);
        Random random = new Random(seed);
        int begin = random.nextInt(steps + 1);
        var kept = new KeptPyramids(recording, BY_USE.classing(), Long.MAX_VALUE);
        kept.make(RunPyramid.of(recording.mapAt(begin), BY_USE), begin, () -> false);
        for (int i = 0; i < 6; i++) {
            int step = random.nextInt(steps + 1);
            RunPyramid near = kept.before(step);
            assertSame(recording.keptMaps().get(recording.keptBefore(step)), near.map());
            assertAlike(near);
            assertAlike(near.after(recording.mapAt(step)));
        }
    }

    /** Each cell has the frames that a summary from nothing has in it. */
    static void assertAlike(RunPyramid pyramid) {
        FrameMap map = pyramid.map();
        Colouring colouring = pyramid.colouring();
        RunPyramid expected = RunPyramid.of(map, colouring, pyramid.finestShift());
        long pixel = 3L << pyramid.finestShift();
        for (long frames = pixel; frames <= 8 * pixel; frames *= 2) {
            RunPyramid.Level level = pyramid.levelFor(frames);
            for (long from = 0; from < map.end(); from += level.framesPerCell()) {
                long to = Math.min(map.end(), from + level.framesPerCell());
                assertArrayEquals(
                        expected.levelFor(frames).sums(from, to, colouring.classes()),
                        level.sums(from, to, colouring.classes()));
            }
        }
    }

    @Test
    void mapsForWhichThereIsNoRoomAreLeftOut() {
        Recording recording = recording(3, 500, CHANGES_OF_A_STEP);
        RunPyramid last = RunPyramid.of(recording.mapAt(500), BY_USE);
        var none = new KeptPyramids(recording, BY_USE.classing(), 0);
        none.make(last, 500, () -> false);
        assertNotNull(none.before(500), "the map after the last step is a kept one, and costs nothing");
        assertNull(none.before(0));
        long most =
                recording.keptMaps().getLast().runsNotIn(recording.keptMaps().get(2), Long.MAX_VALUE) + 1;
        var some = new KeptPyramids(recording, BY_USE.classing(), most);
        some.make(last, 500, () -> false);
        int made = 0;
        for (int step = 0; step <= 500; step++) {
            RunPyramid near = some.before(step);
            made += near == null ? 0 : 1;
        }
        assertTrue(made > 0 && made < 501, made + " of 501 steps have one");
    }

    @Test
    void whoIsNotWantedAnyMoreStops() {
        Recording recording = recording(4, 500, CHANGES_OF_A_STEP);
        var kept = new KeptPyramids(recording, BY_USE.classing(), Long.MAX_VALUE);
        int[] asked = {0};
        kept.make(RunPyramid.of(recording.mapAt(0), BY_USE), 0, () -> ++asked[0] > 2);
        assertTrue(recording.keptMaps().size() > 4);
        assertEquals(0, recording.keptBefore(0));
        assertNull(kept.before(500));
    }
}
