package org.framescope.app.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.framescope.app.export.RunTables;
import org.framescope.app.tables.Table;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.history.UseTurns;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.jspecify.annotations.Nullable;

/** The list of steps: what is folded, what is filtered, and where the shown step is. */
public final class StepListViewModel {

    private final PlaybackViewModel playback;
    private final MemoryHistoryViewModel history;
    private final Executor worker;
    private final Executor window;
    private final OutlineRows rows = new OutlineRows();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<StepQuestion> filters = FXCollections.observableArrayList();
    /** Kept here: it hears of changes only as long as it lives. */
    private final ObservableList<StepQuestion> shownFilters = FXCollections.unmodifiableObservableList(filters);

    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable OutlineRow> current = new ReadOnlyObjectWrapper<>();

    /** Unfolded only because the shown step is in it; folded again when it is left. */
    private @Nullable ChapterRow visitedChapter;

    private @Nullable PhaseRow visited;

    /** Number of the latest search; what an earlier one finds is not shown. */
    private int search;

    /**
     * @param history knows which step gives frames a use
     * @param worker where filters are applied
     * @param window the thread of the window
     */
    public StepListViewModel(
            PlaybackViewModel playback, MemoryHistoryViewModel history, Executor worker, Executor window) {
        this.playback = playback;
        this.history = history;
        this.worker = worker;
        this.window = window;
        playback.recordingProperty().subscribe(this::showOutline);
        filter.subscribe(text -> showOutline(playback.recordingProperty().get()));
        filters.addListener((ListChangeListener<StepQuestion>)
                change -> showOutline(playback.recordingProperty().get()));
        history.completeProperty().subscribe(complete -> {
            if (looking.get() && complete) {
                showOutline(playback.recordingProperty().get());
            }
        });
        playback.momentProperty().subscribe(moment -> follow());
    }

    private void showOutline(@Nullable Recording recording) {
        int number = ++search;
        String wanted = wanted();
        List<StepQuestion> questions = List.copyOf(filters);
        filtered.set(!wanted.isEmpty() || !questions.isEmpty());
        looking.set(recording != null && filtered.get());
        if (recording == null || !filtered.get()) {
            show(playback.outline());
            return;
        }
        UseTurns turns = history.turns(recording);
        if (turns == null && StepSearch.needsTurns(questions)) {
            // looked for again when that is known
            return;
        }
        worker.execute(() -> {
            BitSet passing = StepSearch.all(recording, turns, questions);
            passing.and(StepSearch.ofKinds(recording, kind -> matches(kind, wanted)));
            StepOutline found = StepOutline.of(recording, passing);
            window.execute(() -> {
                // the user may have typed on, or opened something else
                if (number == search) {
                    looking.set(false);
                    show(found);
                    openAll();
                    follow();
                }
            });
        });
    }

    private String wanted() {
        return filter.get().strip().toLowerCase(Locale.ROOT);
    }

    private void show(StepOutline outline) {
        visitedChapter = null;
        visited = null;
        rows.show(outline);
        shown.set(outline.stepCount());
        follow();
    }

    private static boolean matches(StepKind kind, String wanted) {
        return contains(kind.title(), wanted)
                || contains(kind.function(), wanted)
                || contains(kind.phase().title(), wanted);
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void openAll() {
        for (int chapter = 0; chapter < rows.outline().chapterCount(); chapter++) {
            rows.setOpen(new ChapterRow(chapter), true);
        }
        for (int phase = 0; phase < rows.outline().phaseCount(); phase++) {
            rows.setOpen(new PhaseRow(phase), true);
        }
    }

    /** Unfolds the chapter and the phase of the shown step and makes its row the current one. */
    private void follow() {
        Moment moment = playback.momentProperty().get();
        int place = moment == null
                        || moment.recording() != playback.recordingProperty().get()
                ? -1
                : rows.outline().placeOf(moment.number());
        if (place < 0) {
            current.set(null);
            return;
        }
        int phase = rows.outline().phaseOf(rows.outline().runOf(place));
        int chapter = rows.outline().chapterOf(phase);
        if (chapter >= 0) {
            visitedChapter = (ChapterRow) visit(new ChapterRow(chapter), visitedChapter);
        }
        visited = (PhaseRow) visit(new PhaseRow(phase), visited);
        current.set(rows.visibleRowOf(place));
    }

    /** Unfolds a row and folds the one that was visited before; returns what is to be folded again later. */
    private @Nullable OutlineRow visit(OutlineRow row, @Nullable OutlineRow before) {
        if (row.equals(before)) {
            return before;
        }
        boolean wasOpen = rows.isOpen(row);
        if (before != null) {
            rows.setOpen(before, false);
        }
        rows.setOpen(row, true);
        return wasOpen ? null : row;
    }

    /** Folds or unfolds a row by hand; from then on it stays that way. */
    public void toggle(OutlineRow row) {
        if (row.equals(visitedChapter)) {
            visitedChapter = null;
        }
        if (row.equals(visited)) {
            visited = null;
        }
        rows.setOpen(row, !rows.isOpen(row));
        refreshCurrent();
    }

    private void refreshCurrent() {
        Moment moment = playback.momentProperty().get();
        int place = moment == null ? -1 : rows.outline().placeOf(moment.number());
        current.set(place < 0 ? null : rows.visibleRowOf(place));
    }

    /** Goes to the step that a row stands for; for others, to the first one unless it is in there already. */
    public void choose(OutlineRow row) {
        StepOutline outline = rows.outline();
        switch (row) {
            case ChapterRow chapter ->
                enter(
                        outline.firstPlaceOfChapter(chapter.chapter()),
                        outline.firstPlaceOfChapter(chapter.chapter() + 1));
            case PhaseRow phase ->
                enter(outline.firstPlaceOfPhase(phase.phase()), outline.firstPlaceOfPhase(phase.phase() + 1));
            case RunRow run -> enter(outline.firstPlaceOfRun(run.run()), outline.firstPlaceOfRun(run.run() + 1));
            case StepRow step -> playback.goTo(outline.stepAt(step.place()).number());
        }
    }

    /** As {@link #choose}, from anywhere in the list: one may want to come back. */
    public void visit(OutlineRow row) {
        playback.travel(() -> choose(row));
    }

    /** Goes to the last step before the one with which a row begins. */
    public void chooseBefore(OutlineRow row) {
        StepOutline outline = rows.outline();
        int place = switch (row) {
            case ChapterRow chapter -> outline.firstPlaceOfChapter(chapter.chapter());
            case PhaseRow phase -> outline.firstPlaceOfPhase(phase.phase());
            case RunRow run -> outline.firstPlaceOfRun(run.run());
            case StepRow step -> step.place();
        };
        if (place > 0) {
            playback.goTo(outline.stepAt(place - 1).number());
        }
    }

    private void enter(int from, int to) {
        int place = rows.outline().placeOf(playback.stepProperty().get());
        if (place < from || place >= to) {
            playback.goTo(rows.outline().stepAt(from).number());
        }
    }

    public OutlineRows rows() {
        return rows;
    }

    /** The steps that the filter lets through as a table; null before there are any. */
    public @Nullable Table table() {
        Recording recording = playback.recordingProperty().get();
        return recording == null ? null : RunTables.steps(recording, rows.outline());
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** The filters beside the text; a step must pass one of each sort. In the order in which they were added. */
    public ObservableList<StepQuestion> filters() {
        return shownFilters;
    }

    /** Adds a filter, unless it is there already. */
    public void filterBy(StepQuestion question) {
        if (!filters.contains(question)) {
            filters.add(question);
        }
    }

    /** Who touched these frames: shows only the steps that gave one of them another state. */
    public void filterByFrames(FrameRange frames) {
        filterBy(new StepQuestion.Touches(frames));
    }

    public void removeFilter(StepQuestion question) {
        filters.remove(question);
    }

    /** Shows all steps again. */
    public void clearFilters() {
        filters.clear();
        filter.set("");
    }

    /** Whether steps are filtered at all. */
    public ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /** Whether the steps that pass the filters are still looked for. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Number of steps that pass the filters. */
    public ReadOnlyIntegerProperty shownStepsProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Number of steps of the open recording. */
    public int allSteps() {
        return playback.lastStepProperty().get();
    }

    /** The row of the shown step, folded or not; null when the filter hides it. */
    public ReadOnlyObjectProperty<@Nullable OutlineRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Place of the shown step in the run it belongs to, counted from 1, and the number of repeats. */
    public @Nullable RunPosition positionInRun() {
        Moment moment = playback.momentProperty().get();
        int place = moment == null ? -1 : rows.outline().placeOf(moment.number());
        if (place < 0) {
            return null;
        }
        int run = rows.outline().runOf(place);
        int cycle = rows.outline().cycleOfRun(run);
        int at = (place - rows.outline().firstPlaceOfRun(run)) / cycle + 1;
        return new RunPosition(at, rows.outline().lengthOfRun(run) / cycle);
    }

    /** The {@code at}-th of {@code of} repeats. */
    public record RunPosition(int at, int of) {}
}
