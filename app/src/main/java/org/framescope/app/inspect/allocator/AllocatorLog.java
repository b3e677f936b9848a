package org.framescope.app.inspect.allocator;

import java.util.Arrays;
import java.util.List;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** The steps of a recording that say something of the boot allocator, found once. Immutable. */
public final class AllocatorLog {

    /** The kind of step that empties the list without an event of its own (live update v2). */
    private static final String DROPPED = "plugging.drop";

    private final Recording recording;
    private final int[] steps;

    private AllocatorLog(Recording recording, int[] steps) {
        this.recording = recording;
        this.steps = steps;
    }

    /** Takes as long as the recording is. */
    public static AllocatorLog of(Recording recording) {
        int[] found = recording.steps().stream()
                .filter(step -> regionsIn(step) != null || step.detail() instanceof BootEvent.Alloc)
                .mapToInt(Step::number)
                .toArray();
        return new AllocatorLog(recording, found);
    }

    /** The list after a step, empty entries included; null where the step does not say. */
    static @Nullable List<FrameRange> regionsIn(Step step) {
        if (step.kind().id().equals(DROPPED)) {
            return List.of();
        }
        return switch (step.detail()) {
            case BootEvent.Add add -> add.regions();
            case BootEvent.Alloc alloc -> alloc.regions();
            case BootEvent.FrametableDone done -> done.regions();
            case BootEvent.AllocatorEnd end -> end.regions();
            case null, default -> null;
        };
    }

    int size() {
        return steps.length;
    }

    /** Number of a step of the log. */
    int step(int index) {
        return steps[index];
    }

    /** Index of the last step of the log that is not behind a step, or -1. */
    int lastAt(int step) {
        int found = Arrays.binarySearch(steps, step);
        return found >= 0 ? found : -found - 2;
    }

    boolean isEnd(int index) {
        return recording.step(steps[index]).detail() instanceof BootEvent.AllocatorEnd;
    }

    BootEvent.@Nullable Alloc allocAt(int index) {
        return recording.step(steps[index]).detail() instanceof BootEvent.Alloc alloc ? alloc : null;
    }

    /**
     * The list after a step of the log, as far as it is known.
     *
     * @param from index of the first step that may be asked
     */
    List<FrameRange> regionsAt(int index, int from) {
        for (int i = index; i >= from; i--) {
            List<FrameRange> regions = regionsIn(recording.step(steps[i]));
            if (regions != null) {
                return regions;
            }
        }
        return List.of();
    }

    /**
     * The list of the boot allocator that a Xen has after a step; empty where it has none.
     *
     * @param reignStart the first step of that Xen
     */
    public List<FrameRange> regionsAfter(int step, int reignStart) {
        int last = lastAt(step);
        int first = lastAt(reignStart - 1) + 1;
        boolean retired = last >= first && isEnd(last) && steps[last] < step;
        return last < first || retired ? List.of() : regionsAt(last, first);
    }
}
