package org.framescope.app.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import javafx.collections.ObservableListBase;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;

/** The lines of the step list, made when they are looked at: only what is unfolded costs anything. */
public final class OutlineRows extends ObservableListBase<OutlineRow> {

    private StepOutline outline = StepOutline.empty();
    private final BitSet openChapters = new BitSet();
    private final BitSet openPhases = new BitSet();
    private final TreeSet<Integer> openRuns = new TreeSet<>();

    /** Row of each phase's line, that of the phase behind it where it is folded away; last, the number of rows. */
    private int[] phaseRows = {0};

    /** Row of each chapter's line; last, the number of rows. */
    private int[] chapterRows = {0};

    public StepOutline outline() {
        return outline;
    }

    /** Shows another outline, all of it folded. */
    public void show(StepOutline other) {
        int before = size();
        List<OutlineRow> gone = snapshot(0, before);
        outline = other;
        openChapters.clear();
        openPhases.clear();
        openRuns.clear();
        countRows();
        beginChange();
        nextReplace(0, size(), gone);
        endChange();
    }

    public boolean isOpen(OutlineRow row) {
        return switch (row) {
            case ChapterRow chapter -> openChapters.get(chapter.chapter());
            case PhaseRow phase -> openPhases.get(phase.phase());
            case RunRow run -> openRuns.contains(run.run());
            case StepRow step -> false;
        };
    }

    /** Folds or unfolds a chapter, a phase or a run; does nothing for a step. */
    public void setOpen(OutlineRow row, boolean open) {
        if (row instanceof StepRow || isOpen(row) == open) {
            return;
        }
        int at = indexOf(row);
        int before = size();
        List<OutlineRow> gone = open || at < 0 ? List.of() : snapshot(at + 1, at + 1 + rowsBelow(row));
        mark(row, open);
        countRows();
        if (at < 0) {
            // folded away with what holds it
            return;
        }
        beginChange();
        // the row itself looks different now
        nextUpdate(at);
        if (open) {
            nextAdd(at + 1, at + 1 + size() - before);
        } else {
            nextRemove(at + 1, gone);
        }
        endChange();
    }

    private void mark(OutlineRow row, boolean open) {
        switch (row) {
            case ChapterRow chapter -> openChapters.set(chapter.chapter(), open);
            case PhaseRow phase -> openPhases.set(phase.phase(), open);
            case RunRow run -> {
                if (open) {
                    openRuns.add(run.run());
                } else {
                    openRuns.remove(run.run());
                }
            }
            case StepRow step -> throw new AssertionError();
        }
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
        int first = 0;
        int end = outline.phaseCount();
        if (outline.chapterCount() > 0) {
            int chapter = lastNotAbove(chapterRows, 0, outline.chapterCount(), index);
            if (index == chapterRows[chapter]) {
                return new ChapterRow(chapter);
            }
            first = outline.firstPhaseOfChapter(chapter);
            end = outline.firstPhaseOfChapter(chapter + 1);
        }
        int phase = lastNotAbove(phaseRows, first, end, index);
        int below = index - phaseRows[phase] - 1;
        return below < 0 ? new PhaseRow(phase) : rowInPhase(phase, below);
    }

    private static int lastNotAbove(int[] ascending, int from, int to, int value) {
        int found = Arrays.binarySearch(ascending, from, to, value);
        return found >= 0 ? found : -found - 2;
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
            case ChapterRow row -> chapterRows[row.chapter()];
            case PhaseRow row -> isInOpenChapter(row.phase()) ? phaseRows[row.phase()] : -1;
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

    private boolean isInOpenChapter(int phase) {
        int chapter = outline.chapterOf(phase);
        return chapter < 0 || openChapters.get(chapter);
    }

    private int indexOfRun(int run) {
        int phase = outline.phaseOf(run);
        if (!openPhases.get(phase) || !isInOpenChapter(phase)) {
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
        if (!isInOpenChapter(phase)) {
            return new ChapterRow(outline.chapterOf(phase));
        }
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
            case ChapterRow chapter -> chapterRows[chapter.chapter() + 1] - chapterRows[chapter.chapter()] - 1;
            case PhaseRow phase -> rowsOf(phase.phase()) - 1;
            case RunRow run -> outline.lengthOfRun(run.run());
            case StepRow step -> 0;
        };
    }

    private void countRows() {
        phaseRows = new int[outline.phaseCount() + 1];
        chapterRows = new int[outline.chapterCount() + 1];
        int row = 0;
        int begun = 0;
        for (int phase = 0; phase < outline.phaseCount(); phase++) {
            if (begun < outline.chapterCount() && outline.firstPhaseOfChapter(begun) == phase) {
                chapterRows[begun++] = row++;
            }
            phaseRows[phase] = row;
            row += isInOpenChapter(phase) ? rowsOf(phase) : 0;
        }
        phaseRows[outline.phaseCount()] = row;
        chapterRows[outline.chapterCount()] = row;
    }

    /** Rows of a phase whose own line is in sight. */
    private int rowsOf(int phase) {
        if (!openPhases.get(phase)) {
            return 1;
        }
        int first = outline.firstRunOfPhase(phase);
        int behind = outline.firstRunOfPhase(phase + 1);
        int rows = 1 + behind - first;
        for (int open : openRuns.subSet(first, behind)) {
            rows += outline.lengthOfRun(open);
        }
        return rows;
    }

    /** Rows that go away, told to listeners by what they were; made lazily from a copy of what is needed. */
    private List<OutlineRow> snapshot(int from, int to) {
        OutlineRows then = new OutlineRows();
        then.outline = outline;
        then.openChapters.or(openChapters);
        then.openPhases.or(openPhases);
        then.openRuns.addAll(openRuns);
        // never changed, only replaced
        then.phaseRows = phaseRows;
        then.chapterRows = chapterRows;
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
