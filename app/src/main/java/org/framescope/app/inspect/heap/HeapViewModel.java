package org.framescope.app.inspect.heap;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.inspect.heap.HeapContent.Measure;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.heap.HeapLists;
import org.jspecify.annotations.Nullable;

/** The panel of the heap: which node and lists are looked at, and what is counted. */
public final class HeapViewModel extends PanelViewModel<HeapContent> {

    private final IntegerProperty node = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.BYTES);
    private final ObjectProperty<@Nullable HeapCell> cell = new SimpleObjectProperty<>();

    public HeapViewModel(PanelSource source) {
        super(source);
        source.run().subscribe(run -> node.set(-1));
        node.subscribe(now -> refresh());
        measure.subscribe(now -> refresh());
        cell.subscribe(now -> refresh());
    }

    @Override
    protected Supplier<HeapContent> task(OpenRun run, Moment moment) {
        int shownNode = node.get();
        Measure shownMeasure = measure.get();
        HeapCell shownCell = cell.get();
        return () -> content(run, moment, shownNode, shownMeasure, shownCell);
    }

    private static HeapContent content(OpenRun run, Moment moment, int node, Measure measure, @Nullable HeapCell cell) {
        HeapCount count = HeapCount.of(moment.map(), run.nodes());
        List<Integer> zones = count.zones(node);
        ListHeads heads = cell == null ? null : ListHeads.of(run, moment.number(), moment.map(), node, cell);
        int heapStep = count.frames(-1) > 0 ? 0 : HeapSteps.firstAfter(run.recording(), moment.number());
        boolean exact = moment.step() != null && moment.step().detail() instanceof HeapLists;
        return new HeapContent(count, node, measure, zones, cell, heads, heapStep, exact);
    }

    /** The node that is shown, -1 for all. */
    public IntegerProperty nodeProperty() {
        return node;
    }

    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** The lists that are looked at, null for none. */
    public ObjectProperty<@Nullable HeapCell> cellProperty() {
        return cell;
    }
}
