package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.recording.Recording;

/** Which steps of a recording a walk shows. Both ends belong to it. */
public final class WalkSteps {

    private WalkSteps() {}

    /** Every {@code stride}-th step from the first on, and the last one. */
    public static List<Integer> every(int first, int last, int stride) {
        List<Integer> steps = new ArrayList<>();
        for (long step = first; step < last; step += stride) {
            steps.add((int) step);
        }
        steps.add(last);
        return steps;
    }

    /** The last step of every phase that ends in there, and the last step of all. */
    public static List<Integer> phaseEnds(Recording recording, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(step -> step == last
                        || !recording
                                .step(step)
                                .phase()
                                .id()
                                .equals(recording.step(step + 1).phase().id()))
                .boxed()
                .toList();
    }

    /** The steps that an outline lets through, such as the filtered list of the window. */
    public static List<Integer> of(StepOutline outline, int first, int last) {
        return IntStream.range(0, outline.stepCount())
                .map(place -> outline.stepAt(place).number())
                .filter(step -> step >= first && step <= last)
                .boxed()
                .toList();
    }

    /** How many steps {@link #every} gives. */
    static long countEvery(int first, int last, int stride) {
        return Math.ceilDiv((long) last - first, stride) + 1;
    }
}
