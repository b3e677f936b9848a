package org.framescope.engine.recording;

import java.util.Arrays;
import java.util.List;

/**
 * Two recordings side by side. Steps are paired by chapter and phase, and in a phase by kind, in order and as many as can
 * be. The way through both goes from stop to stop: a stop is a pair of steps, or one step that the other side has not.
 * Stops have the numbers 1 to {@link #size()}; at stop 0 both stand before their first step.
 */
public final class StepAlignment {

    /** For each stop the step on this side, negative where the side stays at its last step. */
    private final int[] left;

    private final int[] right;
    private final List<Phase> roughPhases;

    private StepAlignment(int[] left, int[] right, List<Phase> roughPhases) {
        this.left = left;
        this.right = right;
        this.roughPhases = List.copyOf(roughPhases);
    }

    /** Aligns two recordings; takes linear time but for phases with very many steps that only one side has. */
    public static StepAlignment of(Recording left, Recording right) {
        var maker = new StepAlignmentMaker(left, right);
        int[] partners = maker.partners();
        int pairs = (int) Arrays.stream(partners).filter(step -> step > 0).count();
        int stops = left.size() + right.size() - pairs;
        int[] leftStops = new int[stops + 1];
        int[] rightStops = new int[stops + 1];
        int stop = 1;
        int done = 0;
        for (int step = 1; step <= left.size(); step++) {
            int partner = partners[step];
            while (partner > done + 1) {
                leftStops[stop] = -(step - 1);
                rightStops[stop++] = ++done;
            }
            leftStops[stop] = step;
            rightStops[stop++] = partner > 0 ? partner : -done;
            done = Math.max(done, partner);
        }
        while (done < right.size()) {
            leftStops[stop] = -left.size();
            rightStops[stop++] = ++done;
        }
        return new StepAlignment(leftStops, rightStops, maker.roughPhases());
    }

    /** Number of stops. */
    public int size() {
        return left.length - 1;
    }

    /** The step at which the left recording stands at a stop; 0 before its first one. */
    public int left(int stop) {
        return Math.abs(left[stop]);
    }

    /** The step at which the right recording stands at a stop; 0 before its first one. */
    public int right(int stop) {
        return Math.abs(right[stop]);
    }

    /** Whether the left recording makes a step at a stop, rather than stays where it is. */
    public boolean isLeftStep(int stop) {
        return left[stop] > 0;
    }

    /** Whether the right recording makes a step at a stop, rather than stays where it is. */
    public boolean isRightStep(int stop) {
        return right[stop] > 0;
    }

    /** Whether both recordings make a step at a stop. */
    public boolean isPair(int stop) {
        return left[stop] > 0 && right[stop] > 0;
    }

    /** The stop at which the left recording makes a step, 0 for step 0. */
    public int stopOfLeft(int step) {
        return stopOf(left, step);
    }

    /** The stop at which the right recording makes a step, 0 for step 0. */
    public int stopOfRight(int step) {
        return stopOf(right, step);
    }

    private static int stopOf(int[] side, int step) {
        int low = 0;
        int high = side.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Math.abs(side[middle]) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Phases in which so many steps have no partner that not all pairs may have been found. */
    public List<Phase> roughPhases() {
        return roughPhases;
    }
}
