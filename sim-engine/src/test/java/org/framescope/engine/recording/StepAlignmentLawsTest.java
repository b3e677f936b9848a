package org.framescope.engine.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.junit.jupiter.api.Test;

class StepAlignmentLawsTest {

    private static final int FRAMES = 1000;
    private static final StepKind[] KINDS = IntStream.range(0, 12)
            .mapToObj(i -> StepKind.of(
                    "kind-" + i,
                    new Phase("phase-" + i / 3, "Phase " + i / 3, ""),
                    "",
                    "",
                    "",
                    StepKind.figure("n", Unit.COUNT)))
            .toArray(StepKind[]::new);

    /** Steps of neighbouring kinds, so that phases have several of them; some have chapters. */
    private static Recording random(Random random) {
        var recorder = new Recorder(FRAMES);
        boolean chapters = random.nextBoolean();
        int kind = 0;
        for (int i = random.nextInt(120); i > 0; i--) {
            if (chapters && random.nextInt(25) == 0) {
                recorder.chapter("Chapter");
                kind = 0;
            }
            kind = Math.clamp(kind + random.nextInt(-2, 4), 0, KINDS.length - 1);
            recorder.step(KINDS[kind], random.nextInt(3));
            int at = random.nextInt(FRAMES);
            recorder.assign(at, at + 5, FrameState.of(FrameUse.DOMAIN));
        }
        return recorder.finish();
    }

    @Property
    void everyStepHasOneStopAndPairsAreOfOneKind(@ForAll long seed) {
        Random random = new Random(seed);
        Recording left = random(random);
        Recording right = random(random);
        StepAlignment alignment = StepAlignment.of(left, right);
        int lefts = 0;
        int rights = 0;
        assertEquals(0, alignment.left(0) + alignment.right(0));
        for (int stop = 1; stop <= alignment.size(); stop++) {
            assertTrue(alignment.isLeftStep(stop) || alignment.isRightStep(stop));
            assertEquals(lefts += alignment.isLeftStep(stop) ? 1 : 0, alignment.left(stop));
            assertEquals(rights += alignment.isRightStep(stop) ? 1 : 0, alignment.right(stop));
            if (alignment.isLeftStep(stop)) {
                assertEquals(stop, alignment.stopOfLeft(lefts));
            }
            if (alignment.isRightStep(stop)) {
                assertEquals(stop, alignment.stopOfRight(rights));
            }
            if (alignment.isPair(stop)) {
                assertEquals(left.step(lefts).kind(), right.step(rights).kind());
            }
        }
        assertEquals(left.size(), lefts);
        assertEquals(right.size(), rights);
    }

    @Property
    void aRecordingStandsForItself(@ForAll long seed) {
        Recording left = random(new Random(seed));
        Recording right = random(new Random(seed));
        RecordingComparison comparison = RecordingComparison.of(left, right);
        assertEquals(left.size(), comparison.alignment().size());
        assertEquals(0, comparison.differenceCount());
        assertEquals(0, comparison.nextDifference(0));
    }

    @Property
    void swappedSidesArePairedAlike(@ForAll long seed) {
        Random random = new Random(seed);
        Recording left = random(random);
        Recording right = random(random);
        StepAlignment there = StepAlignment.of(left, right);
        StepAlignment back = StepAlignment.of(right, left);
        assertEquals(there.size(), back.size());
        for (int step = 1; step <= left.size(); step++) {
            int stop = there.stopOfLeft(step);
            int other = back.stopOfRight(step);
            assertEquals(there.isPair(stop), back.isPair(other));
            if (there.isPair(stop)) {
                assertEquals(there.right(stop), back.left(other));
            }
        }
    }

    @Property
    void asManyArePairedAsCanBe(@ForAll long seed) {
        Random random = new Random(seed);
        int[] left = random.ints(random.nextInt(40), 0, 4).toArray();
        int[] right = random.ints(random.nextInt(40), 0, 4).toArray();
        SequenceAlignment alignment = SequenceAlignment.of(left, right);
        assertFalse(alignment.rough());
        int[][] longest = new int[left.length + 1][right.length + 1];
        for (int i = 1; i <= left.length; i++) {
            for (int j = 1; j <= right.length; j++) {
                longest[i][j] = left[i - 1] == right[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        long pairs = Arrays.stream(alignment.partners())
                .filter(partner -> partner >= 0)
                .count();
        assertEquals(longest[left.length][right.length], pairs);
    }

    /** Too many differences for the best answer: still in order, of one kind each, the same when swapped, and said. */
    @Test
    void whatIsPairedRoughlySaysSo() {
        Random random = new Random(7);
        int[] left = random.ints(9_000, 0, 40).toArray();
        int[] right = random.ints(200_000, 0, 40).toArray();
        SequenceAlignment alignment = SequenceAlignment.of(left, right);
        assertTrue(alignment.rough());
        int last = -1;
        int pairs = 0;
        for (int i = 0; i < left.length; i++) {
            int partner = alignment.partners()[i];
            if (partner >= 0) {
                assertEquals(left[i], right[partner]);
                assertTrue(partner > last);
                last = partner;
                pairs++;
                assertEquals(i, SequenceAlignment.of(right, left).partners()[partner]);
                if (pairs > 20) {
                    break;
                }
            }
        }
        assertTrue(pairs > 20);
    }

    /** A longer frametable: the first blocks stand for each other, and what follows is found again. */
    @Test
    void aLongerPhaseDoesNotDisturbWhatFollows() {
        RecordingComparison comparison = RecordingComparison.of(blocks(49_152), blocks(73_728));
        StepAlignment alignment = comparison.alignment();
        assertEquals(73_730, alignment.size());
        assertTrue(alignment.isPair(alignment.size()));
        assertEquals(49_154, alignment.left(alignment.size()));
        assertEquals(24_576, comparison.count(StepDifference.ONLY_RIGHT));
        assertEquals(24_576, comparison.differenceCount());
        assertEquals(49_154, comparison.nextDifference(0));
        assertEquals(73_729, comparison.previousDifference(73_730));
        assertTrue(alignment.roughPhases().isEmpty());
    }

    /** A step of another phase in the middle parts a phase in two: both parts find their partners. */
    @Test
    void aPhaseThatIsInterruptedOnOneSideIsPairedWhole() {
        var left = new Recorder(FRAMES);
        var right = new Recorder(FRAMES);
        for (int i = 0; i < 5_000; i++) {
            left.step(KINDS[0], i);
            right.step(KINDS[0], i);
            if (i % 1_000 == 7) {
                right.step(KINDS[5], i);
            }
        }
        RecordingComparison comparison = RecordingComparison.of(left.finish(), right.finish());
        assertEquals(5, comparison.count(StepDifference.ONLY_RIGHT));
        assertEquals(5, comparison.differenceCount());
    }

    private static Recording blocks(int count) {
        var recorder = new Recorder(FRAMES);
        recorder.step(KINDS[0], 1);
        for (int i = 0; i < count; i++) {
            recorder.step(KINDS[i % 512 == 511 ? 4 : 3], i);
        }
        recorder.step(KINDS[11], 1);
        return recorder.finish();
    }

    @Test
    void whatStepsDifferInIsTold() {
        var left = new Recorder(FRAMES);
        var right = new Recorder(FRAMES);
        left.step(KINDS[0], 1);
        right.step(KINDS[0], 2);
        left.step(KINDS[1], 1);
        left.assign(1, 2, FrameState.of(FrameUse.DOMAIN));
        right.step(KINDS[1], 1);
        right.assign(1, 3, FrameState.of(FrameUse.DOMAIN));
        left.step(KINDS[1], 2);
        left.note("a remark");
        right.step(KINDS[1], 2);
        right.step(KINDS[5], 2);
        RecordingComparison comparison = RecordingComparison.of(left.finish(), right.finish());
        assertEquals(StepDifference.FIGURES, comparison.difference(1));
        assertEquals(StepDifference.FRAMES, comparison.difference(2));
        assertEquals(StepDifference.DETAILS, comparison.difference(3));
        assertEquals(StepDifference.ONLY_RIGHT, comparison.difference(4));
        assertEquals(2, comparison.indexFrom(3));
        assertEquals(3, comparison.stopOfDifference(2));
    }
}
