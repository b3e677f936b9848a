package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.Durations;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Finding.Severity;

/** Wires the page that shows two runs side by side: a line for each thing, a column for each run. */
public final class CompareController {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass VIOLATION = PseudoClass.getPseudoClass("violation");
    private static final int MOST_FINDINGS = 3;
    private static final double AMOUNT = 88;

    private final CompareViewModel model;
    private final MapView mainMap;
    private final BiConsumer<Comparison, UpdateScenario> compareBy;
    private final Consumer<UpdateResult> openRun;
    private final Runnable editScenario;
    private final BiConsumer<ComparedRun, ComparedRun> stepByStep;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private RadioButton strategies;

    @FXML
    private RadioButton passes;

    @FXML
    private GridPane grid;

    private int row;

    /**
     * @param mainMap the map whose palette and arrangement the small ones have too
     * @param compareBy runs the scenario anew in other variants
     * @param openRun shows a run in the main view
     * @param editScenario goes to the editor
     * @param stepByStep goes through both runs together
     */
    public CompareController(
            CompareViewModel model,
            MapView mainMap,
            BiConsumer<Comparison, UpdateScenario> compareBy,
            Consumer<UpdateResult> openRun,
            Runnable editScenario,
            BiConsumer<ComparedRun, ComparedRun> stepByStep) {
        this.model = model;
        this.mainMap = mainMap;
        this.compareBy = compareBy;
        this.openRun = openRun;
        this.editScenario = editScenario;
        this.stepByStep = stepByStep;
    }

    @FXML
    private void initialize() {
        strategies.setOnAction(event -> compare(Comparison.STRATEGIES));
        passes.setOnAction(event -> compare(Comparison.PASSES));
        model.runsProperty().subscribe(this::show);
    }

    private void compare(Comparison comparison) {
        UpdateScenario scenario = model.scenario();
        if (scenario != null) {
            compareBy.accept(comparison, scenario);
        }
    }

    @FXML
    private void edit() {
        editScenario.run();
    }

    @FXML
    private void goStepByStep() {
        List<ComparedRun> runs = model.runsProperty().get();
        if (!runs.isEmpty()) {
            stepByStep.accept(runs.getFirst(), runs.getLast());
        }
    }

    private void show(List<ComparedRun> runs) {
        grid.getChildren().clear();
        row = 0;
        UpdateScenario scenario = model.scenario();
        if (scenario == null) {
            return;
        }
        title.setText(scenario.name());
        subtitle.setText(Texts.get("compare.subtitle"));
        strategies.setSelected(model.comparison() == Comparison.STRATEGIES);
        passes.setSelected(model.comparison() == Comparison.PASSES);
        line("", runs, run -> new RunHead(run, openRun));
        line("", runs, run -> new RunMap(run, mainMap, openRun));
        line("list", runs, this::list);
        line("region", runs, CompareController::region);
        line("passes", runs, CompareController::passesOf);
        rule();
        line("pause", runs, CompareController::pause);
        for (PausePhase phase : model.phases()) {
            Label name = name(phase.title());
            Hint.on(name, phase.explanation());
            add(name, runs, run -> pauseBar(run, phase));
        }
        rule();
        line("findings", runs, CompareController::findings);
        rule();
        for (Figure figure : model.figures()) {
            figure(figure, runs);
        }
    }

    private void line(String key, List<ComparedRun> runs, Function<ComparedRun, Node> cell) {
        Label name = name(key.isEmpty() ? "" : Texts.get("compare." + key));
        String hint = Texts.find("compare." + key + ".hint");
        if (hint != null) {
            Hint.on(name, hint);
        }
        add(name, runs, cell);
    }

    private void add(Label name, List<ComparedRun> runs, Function<ComparedRun, Node> cell) {
        grid.add(name, 0, row);
        GridPane.setValignment(name, VPos.TOP);
        for (int i = 0; i < runs.size(); i++) {
            Node value = cell.apply(runs.get(i));
            GridPane.setValignment(value, VPos.TOP);
            GridPane.setFillHeight(value, false);
            grid.add(value, i + 1, row);
        }
        row++;
    }

    private void rule() {
        var rule = new Region();
        rule.getStyleClass().add("compare-rule");
        grid.add(rule, 0, row++, GridPane.REMAINING, 1);
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().add("compare-name");
        label.setWrapText(true);
        return label;
    }

    private static Label value(String words, boolean differs) {
        var label = new Label(words);
        label.getStyleClass().add("compare-value");
        label.pseudoClassStateChanged(DIFFERS, differs);
        return label;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    /** The list of the next Xen's boot allocator against what it can hold. */
    private Node list(ComparedRun run) {
        if (run.last() == null) {
            return quiet(Texts.get("compare.no-update"));
        }
        UpdateFigures figures = run.last().figures();
        if (!run.needsList()) {
            return quiet(Texts.get("compare.list.unneeded", Units.count(figures.listCapacity())));
        }
        String words = Texts.get(
                figures.inUseRanges() > figures.listCapacity() ? "compare.list.over" : "compare.list.of",
                Units.count(figures.inUseRanges()),
                Units.count(figures.listCapacity()));
        return new VBox(
                4,
                new Bar(figures.inUseRanges(), figures.listCapacity(), Math.max(1, model.listScale())),
                quiet(words));
    }

    private static Node region(ComparedRun run) {
        if (run.last() == null || run.region() == null) {
            return quiet(Texts.get("compare.region.none"));
        }
        UpdateFigures figures = run.last().figures();
        return new VBox(
                4,
                new Bar(figures.regionUsedBytes(), figures.regionBytes(), Math.max(1, figures.regionBytes())),
                quiet(Texts.get(
                        "compare.region.of",
                        Units.size(figures.regionUsedBytes()),
                        Units.size(figures.regionBytes()))));
    }

    private static Node passesOf(ComparedRun run) {
        return value(
                run.last() == null ? "" : String.valueOf(run.last().figures().passes()), false);
    }

    private static Node pause(ComparedRun run) {
        Label total = value(Durations.text(run.totalPause()), true);
        if (run.totalPause() == 0) {
            return total;
        }
        var line = new HBox(
                8,
                total,
                quiet(Texts.get("compare.pause.mostly", run.longestPhase().title())));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private Node pauseBar(ComparedRun run, PausePhase phase) {
        double nanos = run.pause().get(phase);
        Label amount = value(nanos > 0 ? Durations.text(nanos) : "", false);
        amount.setMinWidth(AMOUNT);
        var bar = new Bar(nanos, Double.POSITIVE_INFINITY, Math.max(1, model.pauseScale()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var line = new HBox(8, amount, bar);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Node findings(ComparedRun run) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = run.findings(severity);
            if (count > 0) {
                String key = "compare.findings." + Names.of(severity);
                parts.addFirst(count == 1 ? Texts.get(key + ".one") : Texts.get(key, Units.count(count)));
            }
        }
        var box = new VBox(6, quiet(parts.isEmpty() ? Texts.get("compare.findings.none") : String.join(", ", parts)));
        for (Finding finding : run.telling(MOST_FINDINGS)) {
            var text = new Label(finding.text());
            text.setWrapText(true);
            text.getStyleClass().add("compare-finding");
            text.pseudoClassStateChanged(VIOLATION, finding.severity() == Severity.VIOLATION);
            if (!finding.causes().isEmpty()) {
                Hint.on(text, String.join("\n", finding.causes()));
            }
            box.getChildren().add(text);
        }
        return box;
    }

    private void figure(Figure figure, List<ComparedRun> runs) {
        Label name = name(Texts.get("compare.figure." + figure.key()));
        Hint.on(name, Texts.get("compare.figure." + figure.key() + ".hint"));
        grid.add(name, 0, row);
        for (int i = 0; i < runs.size(); i++) {
            Label value = value(figure.values().get(i), figure.differs());
            Hint.on(value, figure.exact().get(i));
            grid.add(value, i + 1, row);
        }
        row++;
    }
}
