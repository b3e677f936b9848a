package org.framescope.app.inspect;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.framescope.app.run.OpenRun;
import org.framescope.app.update.OpenedUpdate;
import org.jspecify.annotations.Nullable;

/** Which page the side of the window shows, and which ones there are for the run that is open. */
public final class SideViewModel {

    private final ObjectProperty<SidePage> page = new SimpleObjectProperty<>(SidePage.STEP);
    private final BooleanBinding hasUpdate;
    private final BooleanBinding hasRegion;
    private final BooleanBinding hasRun;

    /**
     * @param run the run that is open
     * @param update the live update that is open, if it is one
     */
    public SideViewModel(
            ReadOnlyObjectProperty<@Nullable OpenRun> run, ReadOnlyObjectProperty<@Nullable OpenedUpdate> update) {
        hasRun = run.isNotNull();
        hasUpdate = update.isNotNull();
        hasRegion = Bindings.createBooleanBinding(() -> update.get() != null || hasRegion(run.get()), run, update);
        run.subscribe(opened -> stayWhereThereIsSomething());
        hasUpdate.subscribe(has -> stayWhereThereIsSomething());
    }

    private static boolean hasRegion(@Nullable OpenRun run) {
        return run != null && run.reigns().stream().anyMatch(reign -> reign.region() != null);
    }

    private void stayWhereThereIsSomething() {
        if (hasRun.get() && !available(page.get()).get()) {
            page.set(SidePage.STEP);
        }
    }

    /** Whether there is something to show on a page. */
    public ObservableBooleanValue available(SidePage which) {
        return switch (which) {
            case STEP, ALLOCATOR, HEAP, FRAGMENTATION, FRAMETABLE, FRAME -> hasRun;
            case REGION -> hasRegion;
            case UPDATE, FINDINGS -> hasUpdate;
        };
    }

    /** Shows a page, if there is something to show on it. */
    public void show(SidePage which) {
        if (available(which).get()) {
            page.set(which);
        }
    }

    /** The page that is shown. */
    public ObjectProperty<SidePage> pageProperty() {
        return page;
    }
}
