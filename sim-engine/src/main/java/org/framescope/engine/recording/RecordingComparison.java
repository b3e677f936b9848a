package org.framescope.engine.recording;

import java.util.Arrays;
import java.util.Objects;

/** Two recordings, aligned step by step, with everything in which their steps differ. */
public final class RecordingComparison {

    private static final StepDifference[] DIFFERENCES = StepDifference.values();

    private final Recording left;
    private final Recording right;
    private final StepAlignment alignment;
    private final byte[] differenceOfStop;

    /** The stops that differ, ascending. */
    private final int[] differing;

    private final int[] countByDifference = new int[DIFFERENCES.length];

    private RecordingComparison(Recording left, Recording right, StepAlignment alignment) {
        this.left = left;
        this.right = right;
        this.alignment = alignment;
        differenceOfStop = new byte[alignment.size() + 1];
        int[] found = new int[alignment.size()];
        int count = 0;
        for (int stop = 1; stop <= alignment.size(); stop++) {
            StepDifference difference = compare(stop);
            differenceOfStop[stop] = (byte) difference.ordinal();
            countByDifference[difference.ordinal()]++;
            if (difference != StepDifference.NONE) {
                found[count++] = stop;
            }
        }
        differing = Arrays.copyOf(found, count);
    }

    /** Aligns and compares two recordings; takes time in proportion to their steps. */
    public static RecordingComparison of(Recording left, Recording right) {
        return new RecordingComparison(left, right, StepAlignment.of(left, right));
    }

    private StepDifference compare(int stop) {
        if (!alignment.isRightStep(stop)) {
            return StepDifference.ONLY_LEFT;
        }
        if (!alignment.isLeftStep(stop)) {
            return StepDifference.ONLY_RIGHT;
        }
        Step one = left.step(alignment.left(stop));
        Step other = right.step(alignment.right(stop));
        if (!one.hasFiguresOf(other)) {
            return StepDifference.FIGURES;
        }
        if (!left.log().isAlike(one.number(), right.log(), other.number())) {
            return StepDifference.FRAMES;
        }
        boolean alike =
                Objects.equals(one.detail(), other.detail()) && one.notes().equals(other.notes());
        return alike ? StepDifference.NONE : StepDifference.DETAILS;
    }

    public Recording left() {
        return left;
    }

    public Recording right() {
        return right;
    }

    public StepAlignment alignment() {
        return alignment;
    }

    /** In what the two differ at a stop, 1 to the number of stops. */
    public StepDifference difference(int stop) {
        return DIFFERENCES[differenceOfStop[stop]];
    }

    /** Number of stops with one kind of difference. */
    public int count(StepDifference difference) {
        return countByDifference[difference.ordinal()];
    }

    /** Number of stops at which the two differ. */
    public int differenceCount() {
        return differing.length;
    }

    /** The stop of the {@code index}-th difference, from 0. */
    public int stopOfDifference(int index) {
        return differing[index];
    }

    /** The first stop behind a stop at which the two differ, 0 for none. */
    public int nextDifference(int stop) {
        int index = indexFrom(stop + 1);
        return index < differing.length ? differing[index] : 0;
    }

    /** The last stop before a stop at which the two differ, 0 for none. */
    public int previousDifference(int stop) {
        int index = indexFrom(stop) - 1;
        return index >= 0 ? differing[index] : 0;
    }

    /** Number of differences before a stop, which is also the index of the first one that is not before it. */
    public int indexFrom(int stop) {
        int found = Arrays.binarySearch(differing, stop);
        return found >= 0 ? found : -found - 1;
    }
}
