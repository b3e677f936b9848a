package org.framescope.app.compare;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.jspecify.annotations.Nullable;

/** Two runs side by side, and what they have in common: the scale of their bars. */
public final class CompareViewModel {

    private final ReadOnlyObjectWrapper<List<ComparedRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private Comparison comparison = Comparison.STRATEGIES;
    private @Nullable UpdateScenario scenario;

    public CompareViewModel() {}

    /**
     * Shows runs.
     *
     * @param compared in what they differ
     * @param of the scenario that they are variants of
     * @param shown the runs, from left to right
     */
    public void show(Comparison compared, UpdateScenario of, List<ComparedRun> shown) {
        comparison = compared;
        scenario = of;
        runs.set(List.copyOf(shown));
    }

    /** The runs from left to right; empty before anything was compared. */
    public ReadOnlyObjectProperty<List<ComparedRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** Whether the two runs of a pair, in any order, are those that are shown here. */
    public boolean shows(@Nullable RunPair pair) {
        if (pair == null
                || !(pair.left() instanceof Side.OfUpdate left)
                || !(pair.right() instanceof Side.OfUpdate right)) {
            return false;
        }
        List<UpdateResult> shown = runs.get().stream().map(ComparedRun::result).toList();
        return shown.contains(left.result()) && shown.contains(right.result());
    }

    public Comparison comparison() {
        return comparison;
    }

    /** The scenario that the runs are variants of; null before anything was compared. */
    public @Nullable UpdateScenario scenario() {
        return scenario;
    }

    public List<Figure> figures() {
        return Figure.of(runs.get());
    }

    /** Phases that take time in at least one run, in order. */
    public List<PausePhase> phases() {
        return List.of(PausePhase.values()).stream()
                .filter(phase -> runs.get().stream().anyMatch(run -> run.pause().get(phase) > 0))
                .toList();
    }

    /** Nanoseconds at the end of the scale on which the phases of all runs are drawn. */
    public double pauseScale() {
        return runs.get().stream()
                .flatMap(run -> run.pause().values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** Ranges at the end of the scale on which the lists of all runs are drawn. */
    public double listScale() {
        return runs.get().stream()
                .filter(run -> run.last() != null)
                .mapToDouble(run -> Math.max(
                        run.last().figures().listCapacity(),
                        run.last().figures().inUseRanges()))
                .max()
                .orElse(0);
    }
}
