package org.framescope.app.scenario.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.ImagePlacement;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;

/** Wires the scenario editor. */
public final class ScenarioEditorController {

    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
    private static final PseudoClass REMARKED = PseudoClass.getPseudoClass("remarked");
    private static final int USUAL_MOST_PASSES = 2;

    /** Below this width the side column goes under the other one. */
    private static final double WIDE = 1040;

    /** Heights of the table of domains: what stands above the rows, and the rows that are always seen. */
    private static final double TABLE_HEAD = 80;

    private static final double TABLE_LEAST = 112;

    private final ScenarioEditorViewModel model;
    private final EditorActions actions;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox side;

    @FXML
    private TextField name;

    @FXML
    private TextField shows;

    @FXML
    private Label state;

    @FXML
    private Button compare;

    @FXML
    private Button run;

    @FXML
    private Button save;

    @FXML
    private Button openFile;

    @FXML
    private Pane chain;

    @FXML
    private VBox chainNotes;

    @FXML
    private Label regionLabel;

    @FXML
    private TextField regionSize;

    @FXML
    private TextField regionPlace;

    @FXML
    private Label optionsLabel;

    @FXML
    private TextField options;

    @FXML
    private VBox remarks;

    @FXML
    private VBox optionNotes;

    @FXML
    private Label domainsLabel;

    @FXML
    private HBox domainsHead;

    @FXML
    private VBox domains;

    @FXML
    private VBox domainsSection;

    @FXML
    private VBox domainNotes;

    @FXML
    private VBox memory;

    @FXML
    private CheckBox workloadOn;

    @FXML
    private Pane workload;

    @FXML
    private VBox workloadNotes;

    @FXML
    private Label strategyLabel;

    @FXML
    private RadioButton reservedRegion;

    @FXML
    private RadioButton inUseList;

    @FXML
    private Label modelLabel;

    @FXML
    private CheckBox keepRegionFree;

    @FXML
    private CheckBox preserveM2p;

    @FXML
    private Label placementLabel;

    @FXML
    private ComboBox<ImagePlacement> placement;

    @FXML
    private Label passesLabel;

    @FXML
    private ComboBox<Integer> passes;

    @FXML
    private Label ratesLabel;

    @FXML
    private Button resetRates;

    @FXML
    private VBox rateNotes;

    @FXML
    private VBox rates;

    private DomainTable table;

    public ScenarioEditorController(ScenarioEditorViewModel model, EditorActions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        shows.textProperty().bindBidirectional(model.showsProperty());
        var whole = Hint.of("");
        whole.textProperty()
                .bind(model.showsProperty()
                        .map(text -> text.isEmpty() ? Texts.get("editor.shows") : text)
                        .orElse(Texts.get("editor.shows")));
        shows.setTooltip(whole);
        new XenChain(model, actions, chain);
        new RegionFields(model, regionSize, regionPlace);
        options.textProperty().bindBidirectional(model.optionsProperty());
        table = new DomainTable(model, domainsHead, domains);
        domains.heightProperty()
                .subscribe(height ->
                        domainsSection.setMinHeight(TABLE_HEAD + Math.min(TABLE_LEAST, height.doubleValue())));
        new MemoryBar(model, memory);
        new WorkloadSentence(model, workloadOn, workload);
        new RateTable(model, rates);
        wireStrategy(reservedRegion, StrategyKind.RESERVED_REGION);
        wireStrategy(inUseList, StrategyKind.IN_USE_LIST);
        wireModel();
        wireNotes();
        explain();
        scroll.widthProperty().subscribe(width -> {
            boolean wide = width.doubleValue() >= WIDE;
            GridPane.setConstraints(side, wide ? 1 : 0, wide ? 0 : 1);
        });
        for (TextField field : List.of(options, regionSize, regionPlace, name)) {
            field.addEventHandler(KeyEvent.KEY_PRESSED, this::runOnEnter);
        }
        model.scenarioProperty().subscribe(scenario -> {
            run.setDisable(scenario == null);
            compare.setDisable(scenario == null);
            save.setDisable(scenario == null);
        });
        resetRates.visibleProperty().bind(Bindings.createBooleanBinding(this::hasOwnRates, model.rates()));
    }

    private boolean hasOwnRates() {
        return model.rates().stream().anyMatch(rate -> rate.changedProperty().get());
    }

    private void wireStrategy(RadioButton button, StrategyKind kind) {
        button.setText(kind.title());
        button.setOnAction(event -> model.strategyProperty().set(kind));
        model.strategyProperty().subscribe(chosen -> button.setSelected(chosen == kind));
    }

    private void wireModel() {
        ObjectProperty<UpdateOptions> switches = model.modelProperty();
        placement.getItems().setAll(ImagePlacement.values());
        Fields.fill(placement, where -> Texts.get("editor.placement." + Names.of(where)));
        Fields.fill(
                passes,
                count -> count == UpdateOptions.PASSES_OF_STRATEGY
                        ? Texts.get("editor.passes.strategy")
                        : String.valueOf(count));
        switches.subscribe(this::showModel);
        keepRegionFree.setOnAction(event -> writeModel());
        preserveM2p.setOnAction(event -> writeModel());
        placement.setOnAction(event -> writeModel());
        passes.setOnAction(event -> writeModel());
    }

    private void showModel(UpdateOptions switches) {
        if (switches.equals(shownModel())) {
            return;
        }
        keepRegionFree.setSelected(switches.keepRegionFree());
        preserveM2p.setSelected(switches.preserveM2p());
        placement.setOnAction(null);
        passes.setOnAction(null);
        List<Integer> offered = new ArrayList<>(List.of(UpdateOptions.PASSES_OF_STRATEGY, 1, USUAL_MOST_PASSES));
        if (switches.passes() > USUAL_MOST_PASSES) {
            offered.add(switches.passes());
        }
        passes.setItems(FXCollections.observableArrayList(offered));
        placement.setValue(switches.placement());
        passes.setValue(switches.passes());
        placement.setOnAction(event -> writeModel());
        passes.setOnAction(event -> writeModel());
    }

    private @org.jspecify.annotations.Nullable UpdateOptions shownModel() {
        return placement.getValue() == null || passes.getValue() == null
                ? null
                : new UpdateOptions(
                        keepRegionFree.isSelected(), placement.getValue(), preserveM2p.isSelected(), passes.getValue());
    }

    private void writeModel() {
        UpdateOptions shown = shownModel();
        if (shown != null) {
            model.modelProperty().set(shown);
        }
    }

    private void wireNotes() {
        NoteBox.fill(chainNotes, model.notes(), Place.HOST, Place.XEN);
        NoteBox.fill(optionNotes, model.notes(), Place.OPTIONS);
        NoteBox.fill(domainNotes, model.notes(), Place.DOMAINS);
        NoteBox.fill(workloadNotes, model.notes(), Place.WORKLOAD);
        NoteBox.fill(rateNotes, model.notes(), Place.RATES);
        model.notes().addListener((ListChangeListener<EditorNote>) change -> showState());
        model.changedProperty().subscribe(changed -> showState());
        model.remarks().addListener((ListChangeListener<OptionRemark>) change -> showRemarks());
        showRemarks();
    }

    private void showState() {
        long blocking = model.notes().stream().filter(EditorNote::blocks).count();
        state.pseudoClassStateChanged(BLOCKED, blocking > 0);
        if (blocking > 0) {
            state.setText(blocking == 1 ? Texts.get("editor.state.one") : Texts.get("editor.state.many", blocking));
        } else {
            state.setText(model.changedProperty().get() ? Texts.get("editor.state.changed") : "");
        }
    }

    private void showRemarks() {
        boolean any = !model.remarks().isEmpty();
        remarks.getChildren()
                .setAll(model.remarks().stream()
                        .map(remark -> NoteBox.label(remark.toString(), "editor-hint"))
                        .toList());
        remarks.setVisible(any);
        remarks.setManaged(any);
        options.pseudoClassStateChanged(REMARKED, any);
    }

    private void explain() {
        Hint.on(regionLabel, Texts.get("editor.region.hint"));
        Hint.on(optionsLabel, Texts.get("editor.options.hint"));
        Hint.on(domainsLabel, Texts.get("editor.domains.hint"));
        Hint.on(strategyLabel, Texts.get("editor.strategy.hint"));
        Hint.on(modelLabel, Texts.get("editor.model.hint"));
        Hint.on(keepRegionFree, Texts.get("editor.keep-region-free.hint"));
        Hint.on(preserveM2p, Texts.get("editor.preserve-m2p.hint"));
        Hint.on(placementLabel, Texts.get("editor.placement.hint"));
        Hint.on(passesLabel, Texts.get("editor.passes.hint"));
        Hint.on(ratesLabel, Texts.get("editor.rates.hint"));
        Hint.on(run, Texts.get("editor.run.hint"));
        Hint.on(compare, Texts.get("editor.compare.hint"));
        Hint.on(openFile, Texts.get("editor.open.hint"));
    }

    private void runOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        }
    }

    @FXML
    private void run() {
        actions.run();
    }

    @FXML
    private void compare() {
        actions.compare();
    }

    @FXML
    private void save() {
        actions.save();
    }

    @FXML
    private void openFile() {
        actions.open();
    }

    @FXML
    private void addDomain() {
        model.addDomain();
        table.editLast();
    }

    @FXML
    private void resetRates() {
        model.resetRates();
    }

    /** Puts the keyboard to where most changes begin. */
    public void focus() {
        regionSize.requestFocus();
    }
}
