package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.framescope.app.charts.Exportable;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;
import org.framescope.app.work.LatestWork;
import org.jspecify.annotations.Nullable;

/**
 * A panel at the shown step. What it says is computed beside the window's thread, and only while the panel is shown;
 * while one step is computed the panel still says what it said before, never a mixture.
 *
 * @param <T> what the panel says: an immutable value
 */
public abstract class PanelViewModel<T extends Exportable> {

    private final PanelSource source;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable T> content = new ReadOnlyObjectWrapper<>();
    private final LatestWork<T> work;
    private final List<OncePerRun<?>> found = new ArrayList<>();

    protected PanelViewModel(PanelSource source) {
        this.source = source;
        work = new LatestWork<>(source.worker(), source.window(), content::set);
        source.run().subscribe(run -> found.forEach(OncePerRun::forget));
        source.playback().momentProperty().subscribe(moment -> refresh());
        shown.subscribe(now -> refresh());
    }

    /** Something that is found once for each run, when it is needed for the first time. */
    protected final <V> OncePerRun<V> oncePerRun(Function<OpenRun, V> find) {
        OncePerRun<V> kept = new OncePerRun<>(find);
        found.add(kept);
        return kept;
    }

    /** Computes the panel anew, if it is shown. */
    protected final void refresh() {
        Moment moment = source.playback().momentProperty().get();
        OpenRun run = source.run().get();
        if (moment == null || run == null || moment.recording() != run.recording()) {
            work.forget();
            content.set(null);
        } else if (shown.get()) {
            work.ask(task(run, moment));
        }
    }

    /**
     * What is to be computed. Called on the window's thread, so it can read what the user has chosen; what it gives back
     * runs beside it, one after the other.
     */
    protected abstract Supplier<T> task(OpenRun run, Moment moment);

    /** Whether somebody looks. */
    public final BooleanProperty shownProperty() {
        return shown;
    }

    /** What the panel says; null before there is a run, and until it is computed for the first time. */
    public final ReadOnlyObjectProperty<@Nullable T> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Goes to a step. */
    public final void goToStep(int step) {
        source.playback().jumpTo(step);
    }
}
