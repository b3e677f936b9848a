package org.framescope.app.scenario.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.scenario.EditHistory;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** A live update as a person writes it down: what was opened, what was made of it since, and what is wrong with that. */
public final class ScenarioEditorViewModel {

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty shows = new SimpleStringProperty("");
    private final ObservableList<HostChoice> hosts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HostChoice> host = new SimpleObjectProperty<>();
    private final StringProperty options = new SimpleStringProperty("");
    private final ObservableList<XenBuild> builds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable XenBuild> first = new SimpleObjectProperty<>();
    private final ObservableList<XenBuild> next = FXCollections.observableArrayList();
    private final ObservableList<DomainDraft> domains = FXCollections.observableArrayList(DomainDraft::parts);
    private final WorkloadDraft workload = new WorkloadDraft();
    private final ObjectProperty<StrategyKind> strategy = new SimpleObjectProperty<>(StrategyKind.RESERVED_REGION);
    private final ObjectProperty<UpdateOptions> model = new SimpleObjectProperty<>(UpdateOptions.DEFAULT);
    private final ObservableList<RateDraft> rates =
            FXCollections.observableArrayList(rate -> new Observable[] {rate.textProperty()});

    private final ObservableList<EditorNote> notes = FXCollections.observableArrayList();
    private final ObservableList<OptionRemark> remarks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable UpdateScenario> scenario = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MemoryShare> share = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable UpdateScenario> saved = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> !Objects.equals(scenario.get(), saved.get()), scenario, saved);

    private final EditHistory<EditorState> history = new EditHistory<>(this::restore);

    /** What the history knows of last, to see what was edited since. */
    private @Nullable EditorState known;

    /** Set while many fields change at once, which are then looked at once. */
    private boolean filling;

    /**
     * @param shipped the builds to choose from
     * @param samples the hosts to choose from
     */
    public ScenarioEditorViewModel(List<XenBuild> shipped, List<HostChoice> samples) {
        builds.setAll(shipped);
        hosts.setAll(samples);
        InvalidationListener look = changedField -> check();
        List.of(name, shows, options, first, next, domains, strategy, model, rates)
                .forEach(field -> field.addListener(look));
        host.addListener((field, before, now) -> hostChanged(before, now));
        for (Observable field : workload.parts()) {
            field.addListener(look);
        }
    }

    /** Shows a scenario; what was in the editor is gone. */
    public void open(UpdateScenario opening, @Nullable Path from) {
        filling = true;
        name.set(opening.name());
        shows.set(opening.shows());
        host.set(choiceFor(opening.host()));
        options.set(opening.host().commandLine());
        addChoice(opening.first());
        opening.next().forEach(this::addChoice);
        first.set(opening.first());
        next.setAll(opening.next());
        domains.setAll(DomainRows.of(opening.domains()));
        workload.show(opening.workload());
        strategy.set(opening.strategy());
        model.set(opening.options());
        rates.setAll(opening.rates().rates().stream().map(RateDraft::new).toList());
        file.set(from);
        saved.set(opening);
        opened.set(true);
        filling = false;
        check();
        known = EditorState.of(this);
        history.begin(known);
    }

    private void restore(EditorState state) {
        filling = true;
        state.restore(this);
        filling = false;
        known = state;
        check();
    }

    /** Undo and redo of everything that is typed and chosen here. */
    public EditHistory<?> history() {
        return history;
    }

    private HostChoice choiceFor(Host wanted) {
        return hosts.stream()
                .filter(choice -> choice.isMachine(wanted))
                .findFirst()
                .orElseGet(() -> addHost(new HostChoice(wanted.name(), wanted)));
    }

    /** Adds a host to choose from. */
    public HostChoice addHost(HostChoice choice) {
        hosts.add(choice);
        return choice;
    }

    /** Adds a build to choose from, in place of one of the same name. */
    public void addBuild(XenBuild build) {
        builds.removeIf(known -> known.id().equals(build.id()) && !known.equals(build));
        addChoice(build);
    }

    private void addChoice(XenBuild build) {
        if (!builds.contains(build)) {
            builds.add(build);
        }
    }

    /** Another machine brings its own command line; the region that was asked for stays. */
    private void hostChanged(@Nullable HostChoice before, @Nullable HostChoice now) {
        if (!filling && now != null) {
            String own = now.host().commandLine();
            String region = LiveUpdateWord.valueIn(options.get());
            options.set(
                    LiveUpdateWord.valueIn(own).isEmpty() && !region.isEmpty() ? LiveUpdateWord.put(own, region) : own);
        }
        check();
    }

    private void check() {
        if (filling) {
            return;
        }
        ScenarioReading reading = ScenarioReading.of(this);
        remarks.setAll(reading.remarks());
        notes.setAll(reading.notes());
        share.set(reading.share());
        scenario.set(reading.scenario());
        remember();
    }

    private void remember() {
        EditorState before = known;
        if (before != null) {
            EditorState now = EditorState.of(this);
            known = now;
            history.edited(now, now.typedSince(before));
        }
    }

    /** Takes note that the scenario as it stands is in a file now. */
    public void savedTo(Path where, UpdateScenario what) {
        file.set(where);
        saved.set(what);
    }

    // Xen after Xen

    /** Adds one more Xen to update to: the last one again, as a new version of it. */
    public void addNext() {
        XenBuild last = next.isEmpty() ? first.get() : next.getLast();
        if (last != null) {
            next.add(last);
        }
    }

    public void removeNext(int index) {
        next.remove(index);
    }

    /** Takes a Xen to an earlier place, {@code by} -1, or a later one, 1. */
    public void moveNext(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < next.size()) {
            XenBuild moved = next.get(index);
            var list = new java.util.ArrayList<>(next);
            list.remove(index);
            list.add(to, moved);
            next.setAll(list);
        }
    }

    // domains

    public void addDomain() {
        domains.add(NewScenario.guest(domains.size()));
    }

    public void duplicateDomain(DomainDraft draft) {
        domains.add(domains.indexOf(draft) + 1, draft.copy());
    }

    public void removeDomain(DomainDraft draft) {
        domains.remove(draft);
    }

    // rates

    /** All rates as they come with the program. */
    public void resetRates() {
        rates.setAll(PauseRates.defaults().rates().stream().map(RateDraft::new).toList());
    }

    /** The region as the command line asks for it, the text behind {@code liveupdate=}; empty for none. */
    public String region() {
        return LiveUpdateWord.valueIn(options.get());
    }

    /** Asks for another region; an empty text takes the option away. */
    public void setRegion(String value) {
        options.set(LiveUpdateWord.put(options.get(), value.strip()));
    }

    // what there is

    public StringProperty nameProperty() {
        return name;
    }

    /** What is to be learnt from it. */
    public StringProperty showsProperty() {
        return shows;
    }

    public ObservableList<HostChoice> hosts() {
        return hosts;
    }

    public ObjectProperty<@Nullable HostChoice> hostProperty() {
        return host;
    }

    /** The first Xen's command line. */
    public StringProperty optionsProperty() {
        return options;
    }

    public ObservableList<XenBuild> builds() {
        return builds;
    }

    public ObjectProperty<@Nullable XenBuild> firstProperty() {
        return first;
    }

    /** The builds that take over, one after the other. */
    public ObservableList<XenBuild> next() {
        return next;
    }

    public ObservableList<DomainDraft> domains() {
        return domains;
    }

    public WorkloadDraft workload() {
        return workload;
    }

    public ObjectProperty<StrategyKind> strategyProperty() {
        return strategy;
    }

    /** The switches of the model. */
    public ObjectProperty<UpdateOptions> modelProperty() {
        return model;
    }

    public ObservableList<RateDraft> rates() {
        return rates;
    }

    /** What is wrong or worth knowing, part by part. */
    public ObservableList<EditorNote> notes() {
        return notes;
    }

    /** What Xen would not take as written of its command line. */
    public ObservableList<OptionRemark> remarks() {
        return remarks;
    }

    /** The scenario as it stands; null while something must be mended. */
    public ReadOnlyObjectProperty<@Nullable UpdateScenario> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    /** How the host's memory is divided before the first update; null without a host. */
    public ReadOnlyObjectProperty<@Nullable MemoryShare> shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Where the scenario was read from or written to; null for nowhere. */
    public ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    @Nullable UpdateScenario saved() {
        return saved.get();
    }

    /** Whether the scenario is another one than was opened or saved. */
    public BooleanBinding changedProperty() {
        return changed;
    }

    /** Whether there is anything to edit. */
    public boolean isOpen() {
        return opened.get();
    }
}
