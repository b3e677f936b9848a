package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

/** The summary that is made from the one of another map against the one that is made from nothing. */
class RunPyramidLawsTest {

    private static final Colouring BY_USE = new UseColouring(Palette.LIGHT, Set.of());

    /** Frames by the step since which they are what they are: sees changes that the use does not show. */
    private static final Colouring BY_STEP = new StateColouring() {
        @Override
        public int classes() {
            return 16;
        }

        @Override
        public int classOf(int state, int since) {
            return since & 15;
        }

        @Override
        public Swatch swatch(int colourClass) {
            return Palette.LIGHT.swatch(FrameUse.values()[colourClass]);
        }

        @Override
        public List<ColourGroup> groups() {
            return List.of();
        }

        @Override
        public Object classing() {
            return "step";
        }
    };

    @Property(tries = 25)
    void aSummaryMadeFromAnotherIsTheOneMadeFromNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 700_000) int frames, @ForAll boolean bySteps) {
        Random random = new Random(seed);
        Colouring colouring = bySteps ? BY_STEP : BY_USE;
        FrameMapEditor editor =
                SampleMaps.fragmented(frames, 1 + frames / 20, seed).edit();
        RunPyramid pyramid = RunPyramid.of(editor.snapshot(), colouring);
        for (int round = 1; round <= 6; round++) {
            edit(editor, random, round);
            FrameMap map = editor.snapshot();
            if (random.nextInt(4) == 0) {
                editor = map.edit();
            }
            pyramid = pyramid.after(map);
            assertAlike(RunPyramid.of(map, colouring, pyramid.finestShift()), pyramid, map, colouring);
        }
    }

    /** Changes a few places, a whole region, or nothing. */
    private static void edit(FrameMapEditor editor, Random random, int step) {
        int changes = random.nextInt(3) * random.nextInt(200);
        long near = random.nextLong(editor.end());
        for (int i = 0; i < changes; i++) {
            long from = random.nextBoolean() ? near + random.nextInt(500) : random.nextLong(editor.end());
            long length = random.nextInt(60) == 0 ? random.nextLong(editor.end()) : random.nextInt(1, 50);
            int state = random.nextInt(3) == 0
                    ? FrameState.ofFreeBlock(random.nextInt(19))
                    : FrameState.ofDomain(FrameUse.DOMAIN, random.nextInt(9));
            editor.assign(from, from + length, state, step);
        }
    }

    /** Every cell of every level has the same frames, and all of them add up to the map. */
    private static void assertAlike(RunPyramid expected, RunPyramid pyramid, FrameMap map, Colouring colouring) {
        long[] exact = new long[colouring.classes()];
        colouring.classify(map, 0, map.end(), (s, e, colourClass) -> exact[colourClass] += e - s);
        List<RunPyramid.Level> levels = levels(pyramid);
        assertEquals(levels(expected).size(), levels.size());
        for (int i = 0; i < levels.size(); i++) {
            RunPyramid.Level level = levels.get(i);
            RunPyramid.Level model = levels(expected).get(i);
            assertArrayEquals(exact, level.sums(0, map.end(), colouring.classes()));
            for (long from = 0; from < map.end(); from += level.framesPerCell()) {
                long to = Math.min(map.end(), from + level.framesPerCell());
                assertArrayEquals(model.sums(from, to, colouring.classes()), level.sums(from, to, colouring.classes()));
            }
        }
    }

    private static List<RunPyramid.Level> levels(RunPyramid pyramid) {
        List<RunPyramid.Level> levels = new ArrayList<>();
        pyramid.forEachLevel(levels::add);
        return levels;
    }

    @Test
    void aLocalChangeLeavesAllButOneBlockOfEveryLevelAsItIs() {
        FrameMap map = SampleMaps.fragmented(1L << 24, 500_000, 3);
        RunPyramid before = RunPyramid.of(map, BY_USE, 6);
        FrameMapEditor editor = map.edit();
        editor.assign(7_654_321, 7_654_322, FrameState.of(FrameUse.BAD_PAGE), 9);
        RunPyramid after = before.after(editor.snapshot());
        assertEquals(3, levels(after).size(), "from 2^18 cells down to 2^16");
        for (int i = 0; i < levels(after).size(); i++) {
            RunPyramid.Level old = levels(before).get(i);
            RunPyramid.Level now = levels(after).get(i);
            assertNotSame(old, now);
            int other = 0;
            for (int block = 0; block < now.blocks(); block++) {
                other += now.shares(old, block) ? 0 : 1;
            }
            assertEquals(1, other, "blocks of level " + i);
        }
    }

    @Property(tries = 10)
    void thePictureIsTheSameFromEitherSummary(@ForAll long seed) {
        Random random = new Random(seed);
        FrameMapEditor editor = SampleMaps.fragmented(1L << 22, 60_000, seed).edit();
        RunPyramid pyramid = RunPyramid.of(editor.snapshot(), BY_USE);
        AddressAxis axis = AddressAxis.whole(editor.end());
        MapViewport view = MapViewport.fit(200, 150, axis.length(), 14).zoomedAt(90, 70, random.nextInt(4));
        PixelCanvas made = new PixelCanvas(200, 150);
        PixelCanvas fresh = new PixelCanvas(200, 150);
        for (int round = 1; round <= 4; round++) {
            edit(editor, random, round);
            FrameMap map = editor.snapshot();
            pyramid = pyramid.after(map);
            MapPainter.paintFrames(new MapScene(map, pyramid, axis, view, BY_USE, Palette.LIGHT), made);
            RunPyramid other = RunPyramid.of(map, BY_USE, pyramid.finestShift());
            MapPainter.paintFrames(new MapScene(map, other, axis, view, BY_USE, Palette.LIGHT), fresh);
            assertArrayEquals(fresh.pixels(), made.pixels());
        }
    }

    @Test
    void whereRunsBecomeManyTheCellsBecomeSmaller() {
        FrameMap few = SampleMaps.fragmented(1L << 22, 1000, 4);
        FrameMap many = SampleMaps.fragmented(1L << 22, 400_000, 4);
        RunPyramid coarse = RunPyramid.of(few, BY_USE);
        RunPyramid fine = coarse.after(many);
        assertTrue(fine.finestShift() < coarse.finestShift() - 4);
        assertAlike(RunPyramid.of(many, BY_USE), fine, many, BY_USE);
    }
}
