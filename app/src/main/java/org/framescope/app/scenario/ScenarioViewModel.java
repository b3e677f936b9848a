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

    private final ReadOnlyObjectWrapper<@Nullable SimulatedBoot> opened = new ReadOnlyObjectWrapper<>();
    private final ObservableList<XenBuild> builds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable XenBuild> build = new SimpleObjectProperty<>();
    private final StringProperty options = new SimpleStringProperty("");
    private final ObservableList<OptionRemark> remarks = FXCollections.observableArrayList();
    private final BooleanBinding edited = Bindings.createBooleanBinding(this::differs, opened, build, options);

    /** @param shipped the builds to choose from */
    public ScenarioViewModel(List<XenBuild> shipped) {
        builds.setAll(shipped);
        build.subscribe(chosen -> remark());
        options.subscribe(text -> remark());
    }

    /** Shows what was simulated; edits that were not simulated are gone. */
    public void open(SimulatedBoot boot) {
        Scenario scenario = boot.scenario();
        if (!builds.contains(scenario.build())) {
            builds.add(scenario.build());
        }
        opened.set(boot);
        build.set(scenario.build());
        options.set(scenario.options());
    }

    /** What is shown is no boot that could be changed and simulated again. */
    public void close() {
        opened.set(null);
        options.set("");
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
