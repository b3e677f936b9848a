package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

/** Ages change from step to step without a change of frames: only what comes of another age is summed up anew. */
class AgeSummaryLawsTest {

    private static RunPyramid after(RunPyramid pyramid, Recording recording, int from, int to) {
        return pyramid.after(
                recording.mapAt(to),
                pyramid.colouring().at(to),
                touched -> AgeColouring.forEachReclassed(recording, from, to, touched));
    }

    @Property(tries = 12)
    void theSummaryFromAnotherStepIsTheOneMadeFromNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3000) int steps) {
        Recording recording = KeptPyramidsLawsTest.recording(seed, steps, 3);
        Random random = new Random(seed);
        int at = random.nextInt(steps + 1);
        RunPyramid pyramid = RunPyramid.of(recording.mapAt(at), new AgeColouring(Palette.LIGHT, at));
        for (int i = 0; i < 12; i++) {
            boolean near = random.nextBoolean();
            int to = near ? Math.clamp(at + random.nextInt(-12, 13), 0, steps) : random.nextInt(steps + 1);
            pyramid = after(pyramid, recording, at, to);
            KeptPyramidsLawsTest.assertAlike(pyramid);
            at = to;
        }
    }

    /** A step later, what was changed ten, a hundred and a thousand steps ago is older, and nothing else. */
    @Test
    void aStepToANeighbourLeavesNearlyAllAsItIs() {
        Recording recording = KeptPyramidsLawsTest.recording(5, 3000, 3);
        RunPyramid before = RunPyramid.of(recording.mapAt(2500), new AgeColouring(Palette.LIGHT, 2500));
        RunPyramid after = after(before, recording, 2500, 2501);
        long frames = 3L << before.finestShift();
        RunPyramid.Level old = before.levelFor(frames);
        RunPyramid.Level now = after.levelFor(frames);
        int shared = 0;
        for (int block = 0; block < now.blocks(); block++) {
            shared += now.shares(old, block) ? 1 : 0;
        }
        // each step changes three places near each other, in two blocks at most
        assertTrue(shared < now.blocks() && shared >= now.blocks() - 2 * 5, shared + " of " + now.blocks());
    }
}
