package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.update.PauseReading.Part;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.Update;
import org.jspecify.annotations.Nullable;

/** Wires what a live update is about: what Xen knows now, whose pages wait for an owner, and the pause in its parts. */
public final class UpdatePanelController {

    /** Domains that are listed; with more, those that wait come first. */
    private static final int MOST_DOMAINS = 24;

    private final UpdateViewModel model;
    private final IntFunction<Node> swatchOfDomain;
    private final List<PhaseRow> rows = new ArrayList<>();
    private final List<DomainLine> lines = new ArrayList<>();
    private @Nullable Update shown;

    @FXML
    private ScrollPane panel;

    @FXML
    private Label none;

    @FXML
    private VBox content;

    @FXML
    private Label knows;

    @FXML
    private ProgressBar reach;

    @FXML
    private Label reachable;

    @FXML
    private Label hidden;

    @FXML
    private Pane domainSection;

    @FXML
    private Label owners;

    @FXML
    private VBox domains;

    @FXML
    private Pane pauseSection;

    @FXML
    private VBox phases;

    @FXML
    private GridPane figures;

    /** @param swatchOfDomain a square in the colour in which the map draws a domain */
    public UpdatePanelController(UpdateViewModel model, IntFunction<Node> swatchOfDomain) {
        this.model = model;
        this.swatchOfDomain = swatchOfDomain;
    }

    @FXML
    private void initialize() {
        model.momentProperty().subscribe(this::show);
    }

    /** Draws everything again, in the colours that hold now. */
    public void repaint() {
        shown = null;
        show(model.momentProperty().get());
    }

    private void show(@Nullable UpdateMoment now) {
        Update update = now == null ? null : now.update();
        setShown(none, update == null);
        setShown(content, update != null);
        if (now == null || update == null) {
            shown = null;
            return;
        }
        if (update != shown) {
            shown = update;
            begin(now, update);
        }
        showReach(now);
        showDomains(now.domains());
        for (int i = 0; i < rows.size(); i++) {
            Part part = now.pause().parts().get(i);
            rows.get(i)
                    .show(
                            part,
                            part.phase() == now.pause().current(),
                            part.phase() == now.pause().dominant());
        }
    }

    /** Lays out what stays the same during an update. */
    private void begin(UpdateMoment now, Update update) {
        rows.clear();
        for (Part part : now.pause().parts()) {
            rows.add(new PhaseRow(part, now.pause().totalNanos()));
        }
        phases.getChildren().setAll(rows);
        setShown(pauseSection, !rows.isEmpty());
        lines.clear();
        for (int i = 0; i < Math.min(MOST_DOMAINS, now.domains().size()); i++) {
            lines.add(new DomainLine());
        }
        domains.getChildren().setAll(lines);
        figures.getChildren().clear();
        int row = 0;
        for (UpdateFigure figure : UpdateFigure.of(update, model.inUseList())) {
            Label name = new Label(figure.name());
            name.getStyleClass().add("figure-name");
            name.setWrapText(true);
            Label value = new Label(figure.value());
            value.getStyleClass().add("figure-value");
            value.setMinWidth(Label.USE_PREF_SIZE);
            value.setTooltip(new javafx.scene.control.Tooltip(figure.exact()));
            figures.addRow(row++, name, value);
        }
        panel.setVvalue(0);
    }

    private void showReach(UpdateMoment now) {
        knows.setText(Texts.get("update.knows", now.xen()));
        long whole = now.reachableBytes() + now.hiddenBytes();
        reach.setProgress(whole == 0 ? 1 : (double) now.reachableBytes() / whole);
        reachable.setText(Texts.get("update.reachable", Units.size(now.reachableBytes())));
        hidden.setText(
                now.hiddenBytes() == 0
                        ? Texts.get("update.hidden.none")
                        : Texts.get("update.hidden", Units.size(now.hiddenBytes())));
    }

    private void showDomains(List<DomainRow> all) {
        setShown(domainSection, !all.isEmpty());
        long waiting = all.stream().filter(domain -> !domain.owned()).count();
        owners.setText(
                waiting == 0
                        ? Texts.get("update.owners.all")
                        : Texts.get("update.owners", Units.count(waiting), Units.count(all.size())));
        // with more domains than lines, the first one that waits is in sight
        int first = 0;
        if (all.size() > lines.size()) {
            int next = 0;
            while (next < all.size() - 1 && all.get(next).owned()) {
                next++;
            }
            first = Math.clamp(next - 2L, 0, all.size() - lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(all.get(first + i), swatchOfDomain);
        }
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
