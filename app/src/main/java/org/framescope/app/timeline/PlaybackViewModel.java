package org.framescope.app.timeline;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** Which step of which recording is shown. The one place that knows; every pane follows it. */
public final class PlaybackViewModel {

    private final ReadOnlyObjectWrapper<@Nullable Recording> recording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper lastStep = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<PlaySpeed> speed = new SimpleObjectProperty<>(PlaySpeed.FIVE);
    private final MomentLoader loader;
    private StepOutline outline = StepOutline.empty();
    private IntUnaryOperator nextStop = from -> 0;
    private IntConsumer stopped = step -> {};
    private Consumer<Runnable> traveller = Runnable::run;

    /**
     * @param worker where memory is computed, one step after the other
     * @param window the thread of the window
     */
    public PlaybackViewModel(Executor worker, Executor window) {
        loader = new MomentLoader(worker, window, this::show);
    }

    /**
     * Adds what must be ready before a moment is shown, such as a summary of its map; it is called beside the window's
     * thread with each moment, and holds the moment up until it returns.
     */
    public void beforeShowing(Consumer<Moment> preparation) {
        loader.beforeShowing(preparation);
    }

    /** Shows a recording at one of its steps. */
    public void open(Recording opened, int at) {
        open(opened, StepOutline.of(opened), at);
    }

    /** Shows a recording whose outline was made beside the window's thread. */
    public void open(Recording opened, StepOutline itsOutline, int at) {
        pause();
        outline = itsOutline;
        recording.set(opened);
        lastStep.set(opened.size());
        step.set(clamp(at));
        loader.load(opened, step.get());
    }

    /** Goes to a step; a number outside the recording means its nearest step. */
    public void goTo(int number) {
        Recording current = recording.get();
        int target = clamp(number);
        if (current != null && target != step.get()) {
            step.set(target);
            loader.load(current, target);
        }
    }

    /** Goes to a step from which one may want to come back, and stops playing. */
    public void jumpTo(int number) {
        travel(() -> {
            pause();
            goTo(number);
        });
    }

    /** Makes a move, within memory or time, from which one may want to come back. */
    public void travel(Runnable move) {
        traveller.accept(move);
    }

    /** Says who makes such moves, and remembers where one was before. */
    public void travelBy(Consumer<Runnable> maker) {
        traveller = maker;
    }

    public void first() {
        jumpTo(1);
    }

    public void back() {
        pause();
        goTo(step.get() - 1);
    }

    public void forward() {
        pause();
        goTo(step.get() + 1);
    }

    public void last() {
        jumpTo(lastStep.get());
    }

    /** Starts to play, from the first step when the last one is shown; or stops. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else if (lastStep.get() > 1) {
            if (step.get() == lastStep.get()) {
                goTo(1);
            }
            playing.set(true);
        }
    }

    public void pause() {
        playing.set(false);
    }

    /** One tick of playing. Waits where the picture has not caught up, so that no step is skipped unseen. */
    public void tick() {
        Moment shown = moment.get();
        if (!playing.get() || shown == null || shown.number() != step.get()) {
            return;
        }
        int target = clamp(step.get() + speed.get().stride(lastStep.get()));
        int stop = nextStop.applyAsInt(step.get() + 1);
        boolean stops = stop > 0 && stop <= target;
        if (stops) {
            stopped.accept(stop);
        }
        goTo(stops ? stop : target);
        if (stops || step.get() == lastStep.get()) {
            pause();
        }
    }

    /**
     * Says where playing stops.
     *
     * @param next gives the first such step from a given one on, 0 for none
     * @param whenStopped is told the step, before it is shown
     */
    void stopAt(IntUnaryOperator next, IntConsumer whenStopped) {
        nextStop = next;
        stopped = whenStopped;
    }

    /** The recording that is open, or null. */
    public ReadOnlyObjectProperty<@Nullable Recording> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** The steps of the open recording by phase. */
    StepOutline outline() {
        return outline;
    }

    /** The step that was asked for last, 1 to {@link #lastStepProperty()}; 0 when nothing is open. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Number of the last step, 0 when nothing is open. */
    public ReadOnlyIntegerProperty lastStepProperty() {
        return lastStep.getReadOnlyProperty();
    }

    /** What is shown: follows {@link #stepProperty()} as soon as its memory is computed. */
    public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ObjectProperty<PlaySpeed> speedProperty() {
        return speed;
    }

    private void show(Moment computed) {
        if (computed.recording() == recording.get()) {
            moment.set(computed);
        }
    }

    private int clamp(int number) {
        int last = lastStep.get();
        return last == 0 ? 0 : Math.clamp(number, 1, last);
    }
}
