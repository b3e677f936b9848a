package org.framescope.app.timeline;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.jspecify.annotations.Nullable;

/** The list of steps: what is folded, what is filtered, and where the shown step is. */
public final class StepListViewModel {

    private final PlaybackViewModel playback;
    private final Executor worker;
    private final Executor window;
    private final OutlineRows rows = new OutlineRows();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable OutlineRow> current = new ReadOnlyObjectWrapper<>();

    /** The phase that was unfolded only because the shown step is in it; folded again when it is left. */
    private @Nullable PhaseRow visited;

    /**
     * @param worker where filters are applied
     * @param window the thread of the window
     */
    public StepListViewModel(PlaybackViewModel playback, Executor worker, Executor window) {
        this.playback = playback;
        this.worker = worker;
        this.window = window;
        playback.recordingProperty().subscribe(this::showOutline);
        filter.subscribe(text -> showOutline(playback.recordingProperty().get()));
        playback.momentProperty().subscribe(moment -> follow());
    }

    private void showOutline(@Nullable Recording recording) {
        String wanted = wanted();
        if (recording == null || wanted.isEmpty()) {
            show(playback.outline());
            return;
        }
        worker.execute(() -> {
            StepOutline filtered = StepOutline.of(recording.steps(), kind -> matches(kind, wanted));
            window.execute(() -> {
                // the user may have typed on, or opened something else
                if (wanted.equals(wanted())
                        && recording == playback.recordingProperty().get()) {
                    show(filtered);
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
        visited = null;
        rows.show(outline);
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
        for (int phase = 0; phase < rows.outline().phaseCount(); phase++) {
            rows.setOpen(new PhaseRow(phase), true);
        }
    }

    /** Unfolds the phase of the shown step and makes its row the current one. */
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
        var phase = new PhaseRow(rows.outline().phaseOf(rows.outline().runOf(place)));
        if (!phase.equals(visited)) {
            boolean wasOpen = rows.isOpen(phase);
            if (visited != null) {
                rows.setOpen(visited, false);
            }
            visited = wasOpen ? null : phase;
            rows.setOpen(phase, true);
        }
        current.set(rows.visibleRowOf(place));
    }

    /** Folds or unfolds a phase or run by hand; from then on it stays that way. */
    public void toggle(OutlineRow row) {
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

    /** Goes to the step that a row stands for; for a phase or run, to the first one unless it is in there already. */
    public void choose(OutlineRow row) {
        StepOutline outline = rows.outline();
        switch (row) {
            case PhaseRow phase ->
                enter(outline.firstPlaceOfPhase(phase.phase()), outline.firstPlaceOfPhase(phase.phase() + 1));
            case RunRow run -> enter(outline.firstPlaceOfRun(run.run()), outline.firstPlaceOfRun(run.run() + 1));
            case StepRow step -> playback.goTo(outline.stepAt(step.place()).number());
        }
    }

    /** Goes to the last step before the one with which a row begins. */
    public void chooseBefore(OutlineRow row) {
        StepOutline outline = rows.outline();
        int place = switch (row) {
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

    public StringProperty filterProperty() {
        return filter;
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
