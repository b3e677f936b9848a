package org.framescope.app.compare;

import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.RecordingComparison;
import org.jspecify.annotations.Nullable;

/** The list of the steps that differ between two runs, filtered beside the window's thread. */
public final class DifferenceListViewModel {

    private static final int[] NONE = {};

    private final Executor worker;
    private final Executor window;
    private final ObjectProperty<DifferenceFilter> filter = new SimpleObjectProperty<>(DifferenceFilter.ALL);
    private final ReadOnlyObjectWrapper<int[]> stops = new ReadOnlyObjectWrapper<>(NONE);
    private @Nullable RunPair pair;

    /** Number of the filtering that is wanted; read by the worker as well. */
    private volatile int wanted;

    DifferenceListViewModel(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
        filter.subscribe(chosen -> refilter());
    }

    void open(RunPair opened) {
        pair = opened;
        stops.set(NONE);
        if (filter.get().equals(DifferenceFilter.ALL)) {
            refilter();
        } else {
            filter.set(DifferenceFilter.ALL);
        }
    }

    private void refilter() {
        RunPair opened = pair;
        if (opened == null) {
            return;
        }
        int number = ++wanted;
        DifferenceFilter chosen = filter.get();
        worker.execute(() -> {
            int[] found = passing(opened.steps(), chosen, number);
            if (found != null) {
                window.execute(() -> {
                    if (number == wanted) {
                        stops.set(found);
                    }
                });
            }
        });
    }

    /** The stops that pass; null when another filtering is wanted by now. */
    private int @Nullable [] passing(RecordingComparison steps, DifferenceFilter chosen, int number) {
        int[] found = new int[steps.differenceCount()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (number != wanted) {
                return null;
            }
            int stop = steps.stopOfDifference(i);
            if (chosen.passes(steps, stop)) {
                found[count++] = stop;
            }
        }
        return Arrays.copyOf(found, count);
    }

    public ObjectProperty<DifferenceFilter> filterProperty() {
        return filter;
    }

    /** The stops that are listed, ascending; not to be changed. */
    public ReadOnlyObjectProperty<int[]> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    /** How many are listed, and of how many. */
    public String count() {
        RunPair opened = pair;
        if (opened == null) {
            return "";
        }
        int all = opened.steps().differenceCount();
        int listed = stops.get().length;
        if (listed < all) {
            return Texts.get("compare.list-count.filtered", Units.count(listed), Units.count(all));
        }
        return all == 1 ? Texts.get("compare.list-count.one") : Texts.get("compare.list-count", Units.count(all));
    }
}
