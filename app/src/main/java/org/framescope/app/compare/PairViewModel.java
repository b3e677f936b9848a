package org.framescope.app.compare;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.places.History;
import org.jspecify.annotations.Nullable;

/** Two runs that are gone through together, stop by stop. */
public final class PairViewModel {

    /** How the two are shown. */
    public enum View {
        /** Both maps, the same part of each. */
        SIDE_BY_SIDE,
        /** One map of what differs. */
        DIFFERENCE
    }

    private final ReadOnlyObjectWrapper<@Nullable RunPair> pair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable PairMoment> moment = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.SIDE_BY_SIDE);
    private final DifferenceListViewModel differences;
    private final PairLoader loader;
    private final History<Integer> visited = new History<>();

    /**
     * @param worker where maps are computed and compared
     * @param window the thread of the window
     */
    public PairViewModel(Executor worker, Executor window) {
        loader = new PairLoader(worker, window, this::show);
        differences = new DifferenceListViewModel(worker, window);
    }

    /** Shows two runs, at the stop where they first differ, or at the end when they do not. */
    public void open(RunPair opened) {
        int first = opened.steps().nextDifference(0);
        open(opened, first == 0 ? opened.stops() : first);
    }

    /** Shows two runs at a stop. */
    public void open(RunPair opened, int at) {
        moment.set(null);
        visited.clear();
        pair.set(opened);
        differences.open(opened);
        stop.set(Math.clamp(at, 0, opened.stops()));
        loader.load(opened, stop.get());
    }

    /** Goes to a stop from which one may want to come back. */
    public void jumpTo(int number) {
        int left = stop.get();
        goTo(number);
        visited.jump(left, stop.get());
    }

    /** Goes back to the stop from which one jumped last. */
    public void jumpBack() {
        restore(visited.back(stop.get()));
    }

    /** Goes to the stop from which one went back last. */
    public void jumpForward() {
        restore(visited.forward(stop.get()));
    }

    private void restore(@Nullable Integer number) {
        if (number != null) {
            goTo(number);
        }
    }

    /** Goes to a stop; a number outside means the nearest one. */
    public void goTo(int number) {
        RunPair opened = pair.get();
        if (opened != null) {
            int target = Math.clamp(number, Math.min(1, opened.stops()), opened.stops());
            if (target != stop.get()) {
                stop.set(target);
                loader.load(opened, target);
            }
        }
    }

    public void first() {
        jumpTo(1);
    }

    public void back() {
        goTo(stop.get() - 1);
    }

    public void forward() {
        goTo(stop.get() + 1);
    }

    public void last() {
        jumpTo(Integer.MAX_VALUE);
    }

    public void firstDifference() {
        goToDifference(nextDifference(0));
    }

    public void nextDifference() {
        goToDifference(nextDifference(stop.get()));
    }

    public void previousDifference() {
        RunPair opened = pair.get();
        goToDifference(opened == null ? 0 : opened.steps().previousDifference(stop.get()));
    }

    private int nextDifference(int behind) {
        RunPair opened = pair.get();
        return opened == null ? 0 : opened.steps().nextDifference(behind);
    }

    private void goToDifference(int found) {
        if (found > 0) {
            jumpTo(found);
        }
    }

    public void toggleView() {
        view.set(view.get() == View.SIDE_BY_SIDE ? View.DIFFERENCE : View.SIDE_BY_SIDE);
    }

    /** The runs that are compared; null before there are any. */
    public ReadOnlyObjectProperty<@Nullable RunPair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /** The stop that was asked for last. */
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** What is shown: follows {@link #stopProperty()}; first without the difference of the maps, soon with it. */
    public ReadOnlyObjectProperty<@Nullable PairMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** The list of all differences. */
    public DifferenceListViewModel differences() {
        return differences;
    }

    private void show(PairMoment computed) {
        if (computed.pair() == pair.get()) {
            moment.set(computed);
        }
    }
}
