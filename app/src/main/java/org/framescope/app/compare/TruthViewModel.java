package org.framescope.app.compare;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.engine.capture.EventPairs.EventPair;
import org.framescope.engine.capture.TraceComparison.Difference;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** What the real Xen did and what the model did, event by event. */
public final class TruthViewModel {

    private final ReadOnlyObjectWrapper<@Nullable Truth> truth = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<EventPair>> events = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();

    public TruthViewModel() {
        onlyDifferences.subscribe(only -> filter());
    }

    void open(Truth opened) {
        truth.set(opened);
        // where all agree there is nothing else to look at
        onlyDifferences.set(opened.differences() > 0 && onlyDifferences.get());
        filter();
    }

    private void filter() {
        Truth opened = truth.get();
        events.set(
                opened == null
                        ? List.of()
                        : opened.events().stream()
                                .filter(event -> !onlyDifferences.get() || !event.same())
                                .toList());
    }

    public ReadOnlyObjectProperty<@Nullable Truth> truthProperty() {
        return truth.getReadOnlyProperty();
    }

    /** The events that are listed. */
    public ReadOnlyObjectProperty<List<EventPair>> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** Whether only events in which the two differ are listed. */
    public BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** How far the two agree, in a sentence. */
    public String verdict() {
        Truth opened = truth.get();
        if (opened == null) {
            return "";
        }
        Difference first = opened.comparison().difference();
        String events = Units.count(opened.comparison().events());
        return first == null
                ? Texts.get("truth-page.equal", events)
                : Texts.get("truth-page.different", Units.count(first.event()), events);
    }

    /** What happened where they first differ; empty where they do not. */
    public String explanation() {
        Truth opened = truth.get();
        Difference first = opened == null ? null : opened.comparison().difference();
        if (opened == null || first == null) {
            return "";
        }
        String where = first.step() == 0
                ? Texts.get("truth-page.no-step")
                : step(opened.boot().recording().step(first.step()));
        return Texts.get("truth-page.first", first.expected(), first.got(), where);
    }

    private static String step(Step step) {
        return Texts.get("truth-page.step", Units.count(step.number()), step.title(), step.why());
    }

    /** How many events are listed, and of how many. */
    public String count() {
        Truth opened = truth.get();
        if (opened == null) {
            return "";
        }
        return Texts.get(
                "truth-page.count",
                Units.count(events.get().size()),
                Units.count(opened.events().size()),
                Units.count(opened.differences()));
    }

    /** The listed events as a table. */
    public Table table() {
        return new Table(
                "events",
                Texts.get("truth-page.title"),
                List.of(
                        new Table.Column(Texts.get("truth-page.event"), Unit.COUNT),
                        new Table.Column(Texts.get("truth-page.recorded"), null),
                        new Table.Column(Texts.get("truth-page.simulated"), null),
                        new Table.Column(Texts.get("truth-page.same"), null)),
                events.get().stream().map(TruthViewModel::row).toList());
    }

    private static List<@Nullable Object> row(EventPair event) {
        return List.of(event.event(), event.recorded(), event.simulated(), sameness(event));
    }

    static String sameness(EventPair event) {
        return Texts.get(event.same() ? "truth-page.agrees" : "truth-page.differs");
    }
}
