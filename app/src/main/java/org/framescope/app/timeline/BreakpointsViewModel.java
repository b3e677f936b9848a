package org.framescope.app.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.history.UseTurns;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** The breakpoints: where they lie, and running to the next one. They stay when another recording is opened. */
public final class BreakpointsViewModel {

    private final PlaybackViewModel playback;
    private final MemoryHistoryViewModel history;
    private final Executor worker;
    private final Executor window;
    private final ObservableList<Breakpoint> breakpoints = FXCollections.observableArrayList();
    /** Kept here: it hears of changes only as long as it lives. */
    private final ObservableList<Breakpoint> shown = FXCollections.unmodifiableObservableList(breakpoints);

    private final ObjectProperty<AddressUnit> unit = new SimpleObjectProperty<>(AddressUnit.HEX);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    /** A run that was asked for while breakpoints were still looked for; done as soon as all are found. */
    private @Nullable Runnable waiting;

    /** Says why playing stopped, in the unit that holds then. */
    private Supplier<String> told = () -> "";

    /** The step at which the reason holds; it is gone when another one is shown. */
    private int reasonAt;

    /**
     * @param worker where steps are looked for
     * @param window the thread of the window
     */
    public BreakpointsViewModel(
            PlaybackViewModel playback, MemoryHistoryViewModel history, Executor worker, Executor window) {
        this.playback = playback;
        this.history = history;
        this.worker = worker;
        this.window = window;
        playback.stopAt(this::nextStop, this::explain);
        playback.recordingProperty().subscribe(recording -> findAll());
        history.completeProperty().subscribe(complete -> findMissing());
        playback.stepProperty().subscribe(step -> {
            if (step.intValue() != reasonAt) {
                tell(() -> "");
            }
        });
        unit.subscribe(chosen -> reason.set(told.get()));
    }

    /** In the order in which they were set. */
    public ObservableList<Breakpoint> breakpoints() {
        return shown;
    }

    /** Whether one of them is enabled. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Why playing stopped at the shown step; empty when it did not. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** In what places are written. */
    public ObjectProperty<AddressUnit> unitProperty() {
        return unit;
    }

    /** Sets a breakpoint; one that is there already is enabled. */
    public void add(StepQuestion question) {
        int at = indexOf(question);
        if (at >= 0) {
            replace(at, breakpoints.get(at).withEnabled(true));
            return;
        }
        breakpoints.add(new Breakpoint(question, true, null));
        countEnabled();
        find(question);
    }

    public void remove(Breakpoint breakpoint) {
        breakpoints.removeIf(each -> each.question().equals(breakpoint.question()));
        countEnabled();
    }

    public void setEnabled(Breakpoint breakpoint, boolean enabled) {
        int at = indexOf(breakpoint.question());
        if (at >= 0) {
            replace(at, breakpoints.get(at).withEnabled(enabled));
        }
    }

    /** Runs on to the next step with a breakpoint; stays, and says so, where there is none. */
    public void runForward() {
        int from = playback.stepProperty().get();
        if (!waits(this::runForward)) {
            run(nextStop(from + 1), from, "breakpoint.none.ahead");
        }
    }

    /** Runs back to the step before with a breakpoint. */
    public void runBack() {
        if (waits(this::runBack)) {
            return;
        }
        int from = playback.stepProperty().get();
        int stop = 0;
        for (Breakpoint each : breakpoints) {
            if (each.enabled() && each.steps() != null) {
                stop = Math.max(stop, each.steps().previousSetBit(Math.max(0, from - 1)));
            }
        }
        run(stop, from, "breakpoint.none.behind");
    }

    private void run(int stop, int from, String nothing) {
        playback.pause();
        if (stop < 1) {
            say(nothing, from);
            return;
        }
        explain(stop);
        playback.jumpTo(stop);
    }

    /** Whether a run must wait until all breakpoints are found; if so, it is done then. */
    private boolean waits(Runnable run) {
        boolean looking = isLooking();
        waiting = looking ? run : null;
        if (looking) {
            playback.pause();
            say("breakpoint.looking", playback.stepProperty().get());
        }
        return looking;
    }

    private void say(String key, int step) {
        reasonAt = step;
        tell(() -> Texts.get(key));
    }

    private boolean isLooking() {
        return breakpoints.stream().anyMatch(each -> each.enabled() && each.steps() == null);
    }

    /** The first step from {@code from} on at which a breakpoint stops; 0 for none. */
    int nextStop(int from) {
        int stop = 0;
        for (Breakpoint each : breakpoints) {
            int next = each.enabled() && each.steps() != null ? each.steps().nextSetBit(from) : -1;
            if (next > 0 && (stop == 0 || next < stop)) {
                stop = next;
            }
        }
        return stop;
    }

    private void explain(int step) {
        reasonAt = step;
        List<StepQuestion> held = breakpoints.stream()
                .filter(each -> each.holdsAt(step))
                .map(Breakpoint::question)
                .toList();
        tell(() -> Texts.get(
                "breakpoint.reason",
                Units.count(step),
                held.stream().map(question -> question.words(unit.get())).collect(Collectors.joining("; "))));
    }

    private void tell(Supplier<String> words) {
        told = words;
        reason.set(words.get());
    }

    private void findAll() {
        tell(() -> "");
        waiting = null;
        for (int i = 0; i < breakpoints.size(); i++) {
            breakpoints.set(i, breakpoints.get(i).withSteps(null));
        }
        findMissing();
    }

    private void findMissing() {
        for (Breakpoint each : List.copyOf(breakpoints)) {
            if (each.steps() == null) {
                find(each.question());
            }
        }
    }

    private void find(StepQuestion question) {
        Recording recording = playback.recordingProperty().get();
        UseTurns turns = history.turns(recording);
        if (recording == null || turns == null && StepSearch.needsTurns(List.of(question))) {
            // will be asked again when that is known
            return;
        }
        worker.execute(() -> {
            BitSet steps = StepSearch.steps(recording, turns, question);
            window.execute(() -> found(recording, question, steps));
        });
    }

    private void found(Recording recording, StepQuestion question, @Nullable BitSet steps) {
        int at = indexOf(question);
        if (at >= 0 && recording == playback.recordingProperty().get()) {
            replace(at, breakpoints.get(at).withSteps(steps));
        }
        Runnable run = waiting;
        if (run != null && !isLooking()) {
            run.run();
        }
    }

    private void replace(int at, Breakpoint changed) {
        breakpoints.set(at, changed);
        countEnabled();
    }

    private void countEnabled() {
        any.set(breakpoints.stream().anyMatch(Breakpoint::enabled));
    }

    private int indexOf(StepQuestion question) {
        for (int i = 0; i < breakpoints.size(); i++) {
            if (breakpoints.get(i).question().equals(question)) {
                return i;
            }
        }
        return -1;
    }
}
