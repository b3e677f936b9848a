package org.framescope.app.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import javafx.collections.ObservableListBase;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;

/** The lines of the step list, made when they are looked at: only what is unfolded costs anything. */
public final class OutlineRows extends ObservableListBase<OutlineRow> {

    private StepOutline outline = StepOutline.of(List.of());
    private final BitSet openPhases = new BitSet();
    private final TreeSet<Integer> openRuns = new TreeSet<>();

    /** Row of each phase's line; behind the last one, the number of rows. */
    private int[] phaseRows = {0};

    public StepOutline outline() {
        return outline;
    }

    /** Shows another outline, all of it folded. */
    public void show(StepOutline other) {
        int before = size();
        List<OutlineRow> gone = snapshot(0, before);
        outline = other;
        openPhases.clear();
        openRuns.clear();
        phaseRows = new int[other.phaseCount() + 1];
        countFrom(0);
        beginChange();
        nextReplace(0, size(), gone);
        endChange();
    }

    public boolean isOpen(OutlineRow row) {
        return switch (row) {
            case PhaseRow phase -> openPhases.get(phase.phase());
            case RunRow run -> openRuns.contains(run.run());
            case StepRow step -> false;
        };
    }

    /** Folds or unfolds a phase or a run; does nothing for a step. */
    public void setOpen(OutlineRow row, boolean open) {
        if (row instanceof StepRow || isOpen(row) == open) {
            return;
        }
        int first = indexOf(row) + 1;
        if (first == 0) {
            return;
        }
        int before = size();
        List<OutlineRow> gone = open ? List.of() : snapshot(first, first + rowsBelow(row));
        switch (row) {
            case PhaseRow phase -> {
                openPhases.set(phase.phase(), open);
                countFrom(phase.phase());
            }
            case RunRow run -> {
                if (open) {
                    openRuns.add(run.run());
                } else {
                    openRuns.remove(run.run());
                }
                countFrom(outline.phaseOf(run.run()));
            }
            case StepRow step -> throw new AssertionError();
        }
        beginChange();
        // the row itself looks different now
        nextUpdate(first - 1);
        if (open) {
            nextAdd(first, first + size() - before);
        } else {
            nextRemove(first, gone);
        }
        endChange();
    }

    @Override
    public int size() {
        return phaseRows[phaseRows.length - 1];
    }

    @Override
    public OutlineRow get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int phase = Arrays.binarySearch(phaseRows, index);
        phase = phase >= 0 ? phase : -phase - 2;
        int below = index - phaseRows[phase] - 1;
        return below < 0 ? new PhaseRow(phase) : rowInPhase(phase, below);
    }

    private OutlineRow rowInPhase(int phase, int below) {
        int run = outline.firstRunOfPhase(phase);
        int left = below;
        for (int open : openRuns.subSet(run, outline.firstRunOfPhase(phase + 1))) {
            if (left <= open - run) {
                break;
            }
            left -= open - run + 1;
            run = open + 1;
            int length = outline.lengthOfRun(open);
            if (left < length) {
                return new StepRow(outline.firstPlaceOfRun(open) + left, true);
            }
            left -= length;
        }
        return rowOfRun(run + left);
    }

    private OutlineRow rowOfRun(int run) {
        return outline.lengthOfRun(run) == 1 ? new StepRow(outline.firstPlaceOfRun(run), false) : new RunRow(run);
    }

    /** Index of a row, or -1 when it is folded away. */
    @Override
    public int indexOf(Object object) {
        return switch (object) {
            case PhaseRow row -> phaseRows[row.phase()];
            case RunRow row -> indexOfRun(row.run());
            case StepRow row -> {
                int run = outline.runOf(row.place());
                int at = indexOfRun(run);
                if (!row.inRun() || at < 0) {
                    yield at;
                }
                yield openRuns.contains(run) ? at + 1 + row.place() - outline.firstPlaceOfRun(run) : -1;
            }
            default -> -1;
        };
    }

    @Override
    public int lastIndexOf(Object object) {
        return indexOf(object);
    }

    @Override
    public boolean contains(Object object) {
        return indexOf(object) >= 0;
    }

    private int indexOfRun(int run) {
        int phase = outline.phaseOf(run);
        if (!openPhases.get(phase)) {
            return -1;
        }
        int first = outline.firstRunOfPhase(phase);
        int index = phaseRows[phase] + 1 + run - first;
        for (int open : openRuns.subSet(first, run)) {
            index += outline.lengthOfRun(open);
        }
        return index;
    }

    /** The row that stands for a step: its own, or the folded one that it is in. */
    public OutlineRow visibleRowOf(int place) {
        int run = outline.runOf(place);
        int phase = outline.phaseOf(run);
        if (!openPhases.get(phase)) {
            return new PhaseRow(phase);
        }
        if (outline.lengthOfRun(run) > 1 && !openRuns.contains(run)) {
            return new RunRow(run);
        }
        return new StepRow(place, outline.lengthOfRun(run) > 1);
    }

    private int rowsBelow(OutlineRow row) {
        return switch (row) {
            case PhaseRow phase -> phaseRows[phase.phase() + 1] - phaseRows[phase.phase()] - 1;
            case RunRow run -> outline.lengthOfRun(run.run());
            case StepRow step -> 0;
        };
    }

    private void countFrom(int phase) {
        for (int p = phase; p < outline.phaseCount(); p++) {
            int rows = 1;
            if (openPhases.get(p)) {
                int first = outline.firstRunOfPhase(p);
                int behind = outline.firstRunOfPhase(p + 1);
                rows += behind - first;
                for (int open : openRuns.subSet(first, behind)) {
                    rows += outline.lengthOfRun(open);
                }
            }
            phaseRows[p + 1] = phaseRows[p] + rows;
        }
    }

    /** Rows that go away, told to listeners by what they were; made lazily from a copy of what is needed. */
    private List<OutlineRow> snapshot(int from, int to) {
        OutlineRows then = new OutlineRows();
        then.outline = outline;
        then.openPhases.or(openPhases);
        then.openRuns.addAll(openRuns);
        then.phaseRows = phaseRows.clone();
        return new AbstractList<>() {
            @Override
            public OutlineRow get(int index) {
                return then.get(from + index);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }
}
