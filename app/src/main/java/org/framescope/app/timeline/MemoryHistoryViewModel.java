package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.history.HistoryWalk;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.history.MemoryHistory;
import org.framescope.engine.history.RegionSpan;
import org.framescope.engine.history.UseTurns;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The figures of memory over all steps of the open run, counted beside the window's thread. What is counted already is
 * shown while the rest is counted; opening another run stops the count.
 */
public final class MemoryHistoryViewModel {

    /** Changes in one piece of work: a fraction of a second, so that others who use the worker get their turn. */
    private static final int CHANGES_PER_PIECE = 200_000;

    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<@Nullable OpenRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MemoryHistory> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    /** The run that is counted; read by the worker to find out whether it still matters. */
    private volatile @Nullable OpenRun wanted;

    /** The latest step whose exact figures were asked for. */
    private volatile int asked;

    /**
     * @param opened the run that is open
     * @param worker where is counted
     * @param window the thread of the window
     */
    public MemoryHistoryViewModel(ObservableValue<@Nullable OpenRun> opened, Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
        opened.subscribe(this::open);
    }

    /** The run whose history this is. */
    public ReadOnlyObjectProperty<@Nullable OpenRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** What is counted so far; null before the first piece. */
    public ReadOnlyObjectProperty<@Nullable MemoryHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Whether the history reaches to the last step. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** The uses that frames got and lost in all steps of a recording; null as long as they are not all counted. */
    @Nullable UseTurns turns(@Nullable Recording recording) {
        OpenRun of = run.get();
        MemoryHistory known = history.get();
        return complete.get() && of != null && of.recording() == recording && known != null ? known.turns() : null;
    }

    private void open(@Nullable OpenRun opened) {
        wanted = opened;
        complete.set(false);
        history.set(null);
        run.set(opened);
        if (opened != null) {
            worker.execute(() -> advance(opened, new HistoryWalk(opened.recording(), regions(opened))));
        }
    }

    private void advance(OpenRun of, HistoryWalk walk) {
        if (wanted != of) {
            return;
        }
        boolean more = walk.advance(CHANGES_PER_PIECE);
        MemoryHistory soFar = walk.soFar();
        window.execute(() -> show(of, soFar, !more));
        if (more) {
            worker.execute(() -> advance(of, walk));
        }
    }

    private void show(OpenRun of, MemoryHistory soFar, boolean whole) {
        if (run.get() == of) {
            history.set(soFar);
            complete.set(whole);
        }
    }

    /** The live update region of each Xen, from its first step on. */
    public static List<RegionSpan> regions(OpenRun run) {
        List<RegionSpan> regions = new ArrayList<>();
        run.reigns().forEach(reign -> regions.add(new RegionSpan(reign.firstStep(), reign.region())));
        return regions;
    }

    /**
     * Counts the exact figures after a step, for histories that keep only some values of neighbouring steps. Of several
     * questions that come quickly one after the other, only the last is answered, on the window's thread.
     */
    public void askExactly(int step, Consumer<Map<MemoryFigure, Long>> answer) {
        OpenRun of = run.get();
        asked = step;
        if (of == null) {
            return;
        }
        worker.execute(() -> {
            if (asked != step || wanted != of) {
                return;
            }
            Cursor cursor = of.recording().cursor();
            FrameRange region = of.reignAt(step).region();
            var figures = MemoryHistory.figuresAt(of.recording(), step, cursor.at(step), region);
            window.execute(() -> {
                if (asked == step && run.get() == of) {
                    answer.accept(figures);
                }
            });
        });
    }
}
