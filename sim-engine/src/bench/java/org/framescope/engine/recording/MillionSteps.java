package org.framescope.engine.recording;

import java.util.Random;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Builds recordings of the largest size that the model must hold. */
final class MillionSteps {

    private static final Phase PHASE = new Phase("phase", "Phase", "All steps.");
    private static final StepKind KIND = StepKind.of("step", PHASE, "Step", "function", "Why.");

    private MillionSteps() {}

    /**
     * A recording over a map of {@code ranges} ranges of domain memory, whose steps give single frames, walking down
     * from random places as an allocator does.
     */
    static Recording recording(int ranges, int steps) {
        long framesPerRange = (3L << 30) / ranges;
        FrameMapEditor map = new FrameMapEditor(framesPerRange * ranges);
        for (int i = 0; i < ranges; i++) {
            map.assign(i * framesPerRange, (i + 1) * framesPerRange, FrameState.ofDomain(FrameUse.DOMAIN, i % 97), 0);
        }
        Recorder recorder = new Recorder(map.snapshot());
        Random random = new Random(7);
        long at = map.end();
        for (int i = 0; i < steps; i++) {
            if (i % 4096 == 0) {
                at = (long) (random.nextDouble() * map.end());
            }
            at = Math.max(at - 1 - random.nextInt(700), 1);
            recorder.step(KIND);
            recorder.assign(at, at + 1, FrameState.of(i % 3 == 0 ? FrameUse.XENHEAP : FrameUse.M2P));
        }
        return recorder.finish();
    }
}
