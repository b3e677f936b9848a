package org.framescope.app.scenario;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** What was simulated, and what the user made of its build and options since. */
public final class ScenarioViewModel {

    /** What can be edited here. */
    private record Edits(@Nullable XenBuild build, String options) {}

    private static final String TYPED_OPTIONS = "options";

    private final ReadOnlyObjectWrapper<@Nullable SimulatedBoot> opened = new ReadOnlyObjectWrapper<>();
    private final ObservableList<XenBuild> builds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable XenBuild> build = new SimpleObjectProperty<>();
    private final StringProperty options = new SimpleStringProperty("");
    private final ObservableList<OptionRemark> remarks = FXCollections.observableArrayList();
    private final EditHistory<Edits> history = new EditHistory<>(this::restore);

    /** Set while both change at once. */
    private boolean filling;

    private final BooleanBinding edited = Bindings.createBooleanBinding(this::differs, opened, build, options);

    /** @param shipped the builds to choose from */
    public ScenarioViewModel(List<XenBuild> shipped) {
        builds.setAll(shipped);
        build.subscribe(chosen -> remark());
        options.subscribe(text -> remark());
        build.addListener((property, before, now) -> remember(null));
        options.addListener((property, before, now) -> remember(TYPED_OPTIONS));
    }

    private void remember(@Nullable Object field) {
        if (!filling && opened.get() != null) {
            history.edited(new Edits(build.get(), options.get()), field);
        }
    }

    private void restore(Edits edits) {
        set(edits.build, edits.options);
    }

    private void set(@Nullable XenBuild chosen, String text) {
        filling = true;
        build.set(chosen);
        options.set(text);
        filling = false;
    }

    /** Undo and redo of the choice of a build and of the options; what was simulated in between does not end it. */
    public EditHistory<?> history() {
        return history;
    }

    /** Shows what was simulated; edits that were not simulated are gone. */
    public void open(SimulatedBoot boot) {
        Scenario scenario = boot.scenario();
        if (!builds.contains(scenario.build())) {
            builds.add(scenario.build());
        }
        SimulatedBoot before = opened.get();
        opened.set(boot);
        set(scenario.build(), scenario.options());
        var edits = new Edits(scenario.build(), scenario.options());
        if (before != null && scenario.isSameMachine(before.scenario())) {
            history.edited(edits, null);
        } else {
            history.begin(edits);
        }
    }

    /** What is shown is no boot that could be changed and simulated again. */
    public void close() {
        opened.set(null);
        options.set("");
        history.begin(new Edits(build.get(), ""));
    }

    /** Adds a build to choose from and chooses it. */
    public void addBuild(XenBuild added) {
        builds.removeIf(known -> known.id().equals(added.id()));
        builds.add(added);
        build.set(added);
    }

    /** The scenario with its edits, or null when nothing is open. */
    public @Nullable Scenario edited() {
        SimulatedBoot boot = opened.get();
        XenBuild chosen = build.get();
        return boot == null || chosen == null ? null : boot.scenario().with(chosen, options.get());
    }

    private boolean differs() {
        SimulatedBoot boot = opened.get();
        return boot != null
                && !(boot.scenario().build().equals(build.get())
                        && boot.scenario().options().equals(options.get()));
    }

    private void remark() {
        XenBuild chosen = build.get();
        remarks.setAll(chosen == null ? List.of() : OptionCheck.remarks(options.get(), chosen));
    }

    public ReadOnlyObjectProperty<@Nullable SimulatedBoot> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public ObservableList<XenBuild> builds() {
        return builds;
    }

    public ObjectProperty<@Nullable XenBuild> buildProperty() {
        return build;
    }

    /** Xen's command line. */
    public StringProperty optionsProperty() {
        return options;
    }

    /** What Xen would not take as written. */
    public ObservableList<OptionRemark> remarks() {
        return remarks;
    }

    /** Whether the build or the options differ from what was simulated. */
    public BooleanBinding editedProperty() {
        return edited;
    }
}
