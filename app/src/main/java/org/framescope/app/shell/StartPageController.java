package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.scenario.Sample;
import org.framescope.app.shell.MainWindowViewModel.StartAt;

/** Wires the start page: three doors, the samples and the files of last time. */
final class StartPageController {

    /** The page is there to begin; all of them are in the menu. */
    private static final int MOST_SCENARIOS = 9;

    private final MainWindowViewModel model;
    private final List<Sample> boots;
    private final List<Sample> hosts;
    private final List<Sample> scenarios;
    private final Runnable openFile;

    @FXML
    private VBox scenarioList;

    @FXML
    private Pane scenarioSection;

    @FXML
    private VBox bootList;

    @FXML
    private VBox hostList;

    @FXML
    private VBox recentList;

    @FXML
    private Pane recentSection;

    StartPageController(
            MainWindowViewModel model,
            List<Sample> boots,
            List<Sample> hosts,
            List<Sample> scenarios,
            Runnable openFile) {
        this.model = model;
        this.boots = boots;
        this.hosts = hosts;
        this.scenarios = scenarios;
        this.openFile = openFile;
    }

    @FXML
    private void initialize() {
        fill(bootList, boots, (sample, at) -> model.open(sample, at));
        fill(hostList, hosts, (sample, at) -> model.open(sample, at));
        fillScenarios();
        scenarioSection.setVisible(!scenarios.isEmpty());
        scenarioSection.setManaged(!scenarios.isEmpty());
        model.recent().files().addListener((ListChangeListener<Path>) change -> fillRecent());
        fillRecent();
    }

    private static void fill(VBox list, List<Sample> samples, BiConsumer<Sample, StartAt> open) {
        for (Sample sample : samples) {
            ActionCard row = row(sample.title(), sample.line());
            row.setOnAction(event -> open.accept(sample, StartAt.FIRST));
            list.getChildren().add(row);
        }
    }

    private void fillScenarios() {
        for (Sample sample : scenarios.stream().limit(MOST_SCENARIOS).toList()) {
            ActionCard row = row(sample.title(), firstSentence(sample.line()));
            Hint.on(row, sample.line());
            row.setOnAction(event -> model.open(sample, StartAt.FIRST));
            scenarioList.getChildren().add(row);
        }
        if (scenarios.size() > MOST_SCENARIOS) {
            var more = new Label(Texts.get("start.scenarios.more", scenarios.size()));
            more.getStyleClass().addAll("quiet", "sample-row");
            more.setWrapText(true);
            scenarioList.getChildren().add(more);
        }
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private void fillRecent() {
        recentList.getChildren().clear();
        boolean any = !model.recent().files().isEmpty();
        recentSection.setVisible(any);
        recentSection.setManaged(any);
        for (Path file : model.recent().files()) {
            String folder = Objects.toString(file.getParent(), "");
            boolean gone = model.recent().isMissing(file);
            ActionCard row = row(file.getFileName().toString(), gone ? Texts.get("recent.missing", folder) : folder);
            Tooltip.install(row, new Tooltip(file.toString()));
            row.setOnAction(event -> model.open(file, StartAt.FIRST));
            row.setDisable(gone);
            recentList.getChildren().add(new RecentRow(model.recent(), file, row));
        }
    }

    private static ActionCard row(String title, String line) {
        var name = new Label(title);
        name.getStyleClass().add("sample-title");
        name.setWrapText(true);
        var what = new Label(line);
        what.getStyleClass().addAll("sample-line", "quiet");
        what.setWrapText(true);
        what.setManaged(!line.isEmpty());
        var row = new ActionCard();
        row.getChildren().setAll(name, what);
        row.setAccessibleText(title + ". " + line);
        row.getStyleClass().add("sample-row");
        return row;
    }

    @FXML
    private void learn() {
        openFirst(boots, StartAt.FIRST);
    }

    @FXML
    private void plan() {
        openFirst(hosts, StartAt.LAST);
    }

    @FXML
    private void update() {
        model.edit();
    }

    @FXML
    private void debug() {
        openFile.run();
    }

    private void openFirst(List<Sample> samples, StartAt at) {
        if (!samples.isEmpty()) {
            model.open(samples.getFirst(), at);
        }
    }
}
