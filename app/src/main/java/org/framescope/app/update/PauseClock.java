package org.framescope.app.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * How long the guests have stood still after each step of an update. The budget says how long each phase takes as a
 * whole; within a phase, time is dealt out evenly to its steps. A phase that takes time but has no step is over when a
 * later one begins, at the latest with the last step. So the clock never goes back, and ends at the whole budget.
 */
public final class PauseClock {

    private static final int PHASES = PausePhase.values().length;

    /** Steps of one phase without a step of another between them. */
    private record Stretch(int firstStep, @Nullable PausePhase phase, double[] before) {}

    private final Update update;
    private final double[] budget = new double[PHASES];
    private final int[] steps = new int[PHASES];
    private final List<Stretch> stretches = new ArrayList<>();

    /** @param phaseOf the part of the pause to which the steps of a phase belong, null for none */
    PauseClock(Update update, Recording recording, Function<Phase, @Nullable PausePhase> phaseOf) {
        this.update = update;
        for (PausePhase phase : PausePhase.values()) {
            budget[phase.ordinal()] = update.pause().nanos(phase);
        }
        @Nullable PausePhase[] parts = partsOf(recording, phaseOf);
        for (PausePhase part : parts) {
            if (part != null) {
                steps[part.ordinal()]++;
            }
        }
        divide(parts);
    }

    /** The part of the pause of each step; null while the guests run. */
    private @Nullable PausePhase[] partsOf(Recording recording, Function<Phase, @Nullable PausePhase> phaseOf) {
        @Nullable PausePhase[] parts = new PausePhase[update.lastStep() - update.firstStep() + 1];
        Iterator<Knowledge> changes = update.knowledge().iterator();
        @Nullable Knowledge next = changes.hasNext() ? changes.next() : null;
        boolean paused = false;
        boolean past = false;
        for (int i = 0; i < parts.length; i++) {
            int number = update.firstStep() + i;
            while (next != null && next.fromStep() <= number) {
                paused = next.guestsPaused();
                next = changes.hasNext() ? changes.next() : null;
            }
            PausePhase part = paused ? phaseOf.apply(recording.step(number).phase()) : null;
            // whatever comes under the same heading later, the guests are quiet already
            past |= part != null && part != PausePhase.QUIESCE;
            parts[i] = past && part == PausePhase.QUIESCE ? null : part;
        }
        return parts;
    }

    private void divide(@Nullable PausePhase[] parts) {
        double[] spent = new double[PHASES];
        for (int i = 0; i < parts.length; i++) {
            PausePhase phase = parts[i];
            if (i == 0 || phase != parts[i - 1]) {
                if (phase != null) {
                    finishUnseen(spent, phase.ordinal());
                }
                stretches.add(new Stretch(update.firstStep() + i, phase, spent.clone()));
            }
            if (phase != null) {
                spent[phase.ordinal()] += share(phase);
            }
        }
    }

    private double share(PausePhase phase) {
        return budget[phase.ordinal()] / steps[phase.ordinal()];
    }

    /** Phases before this one that have no steps of their own are over. */
    private void finishUnseen(double[] spent, int before) {
        for (int i = 0; i < before; i++) {
            spent[i] = steps[i] == 0 ? budget[i] : spent[i];
        }
    }

    /** What has passed after a step, in nanoseconds by {@link PausePhase#ordinal()}. */
    double[] spentAt(int step) {
        if (step >= update.lastStep()) {
            return budget.clone();
        }
        if (step < update.firstStep()) {
            return new double[PHASES];
        }
        Stretch stretch = stretches.get(indexOfStretch(step));
        double[] spent = stretch.before.clone();
        if (stretch.phase != null) {
            int phase = stretch.phase.ordinal();
            // many small shares add up to a little more than the whole
            double passed = spent[phase] + share(stretch.phase) * (step - stretch.firstStep + 1);
            spent[phase] = Math.min(budget[phase], passed);
        }
        return spent;
    }

    /** The phase that a step belongs to; null outside of the update and where no guest waits. */
    @Nullable PausePhase phaseAt(int step) {
        boolean inside = step >= update.firstStep() && step <= update.lastStep();
        return inside ? stretches.get(indexOfStretch(step)).phase : null;
    }

    private int indexOfStretch(int step) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).firstStep <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Nanoseconds in all. */
    double total() {
        return Arrays.stream(budget).sum();
    }
}
