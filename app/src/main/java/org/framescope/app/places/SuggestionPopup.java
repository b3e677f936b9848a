package org.framescope.app.places;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Layouts;
import org.jspecify.annotations.Nullable;

/**
 * What a text that is being typed could mean, below the field. The keyboard stays in the field. Style class
 * {@code suggestions}.
 */
final class SuggestionPopup {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double LEAST_WIDTH = 480;
    private static final double GAP = 4;

    private final GoToViewModel model;
    private final Consumer<Reading> accept;
    private final Popup popup = new Popup();
    private final VBox box = new VBox();
    private int selected;
    private @Nullable TextField owner;

    SuggestionPopup(GoToViewModel model, Consumer<Reading> accept) {
        this.model = model;
        this.accept = accept;
        box.getStyleClass().add("suggestions");
        box.getStylesheets().add(Layouts.styleSheet("places.css"));
        box.setId("suggestions");
        box.setPrefWidth(LEAST_WIDTH);
        popup.getContent().setAll(box);
        model.readingsProperty().addListener((ListChangeListener<Reading>) change -> fill());
        model.problemProperty().subscribe(problem -> fill());
        fill();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Shows the popup below a field whose right edges agree. */
    void show(TextField field) {
        owner = field;
        fill();
        Bounds bounds = field.localToScreen(field.getLayoutBounds());
        if (bounds != null && !popup.isShowing()) {
            popup.show(field, bounds.getMaxX() - LEAST_WIDTH, bounds.getMaxY() + GAP);
        }
    }

    void hide() {
        popup.hide();
    }

    /** Chooses the next or the previous meaning. */
    void move(int by) {
        int count = model.readingsProperty().size();
        if (count > 0) {
            select(Math.floorMod(selected + by, count));
        }
    }

    /** The meaning that is chosen; null when the text has none. */
    @Nullable Reading chosen() {
        List<Reading> readings = model.readingsProperty();
        return selected < readings.size() ? readings.get(selected) : null;
    }

    private void fill() {
        List<Node> rows = new ArrayList<>();
        for (Reading reading : model.readingsProperty()) {
            rows.add(row(reading));
        }
        String problem = model.problemProperty().get();
        if (model.hidden() > 0) {
            rows.add(note(Texts.get("go-to.more", Integer.toString(model.hidden())), "suggestion-note"));
        } else if (!problem.isEmpty()) {
            rows.add(note(problem, "suggestion-problem"));
        } else if (rows.isEmpty()) {
            for (String line : Texts.get("go-to.examples").split("\n")) {
                rows.add(note(line, "suggestion-note"));
            }
        }
        box.getChildren().setAll(rows);
        select(0);
    }

    private Node row(Reading reading) {
        var title = new Label(reading.title());
        title.getStyleClass().add("suggestion-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var detail = new Label(reading.detail());
        detail.getStyleClass().add("suggestion-detail");
        var row = new HBox(12, title, gap, detail);
        row.getStyleClass().add("suggestion");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(reading.title() + ", " + reading.detail());
        row.setOnMousePressed(event -> {
            accept.accept(reading);
            event.consume();
        });
        return row;
    }

    private static Node note(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private void select(int index) {
        selected = index;
        for (int i = 0; i < box.getChildren().size(); i++) {
            box.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == index && chosen() != null);
        }
        Reading now = chosen();
        if (owner != null) {
            String words = now == null ? model.problemProperty().get() : now.title() + ", " + now.detail();
            owner.setAccessibleHelp(words.isEmpty() ? Texts.get("go-to.help") : words);
            owner.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }
}
