package org.framescope.app.update;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.input.Names;
import org.framescope.engine.recording.Finding;

/**
 * Something that was found: how bad it is, what happened, where, and how it came to that. A click goes there. Style
 * class {@code finding} with {@code :violation}, {@code :warning}, {@code :note} and {@code :ahead}.
 */
final class FindingCard extends HBox {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final FindingRow row;

    FindingCard(FindingRow row, AddressUnit unit, Consumer<Finding> chosen) {
        super(8);
        this.row = row;
        Finding finding = row.finding();
        getStyleClass().add("finding");
        String severity = Names.of(finding.severity());
        pseudoClassStateChanged(PseudoClass.getPseudoClass(severity), true);
        var icon = new Region();
        icon.getStyleClass().add("finding-icon");
        var iconBox = new StackPane(icon);
        iconBox.getStyleClass().add("finding-icon-box");
        Tooltip.install(iconBox, new Tooltip(Texts.get("finding." + severity)));
        var words = new VBox(2, label(finding.text(), "finding-text"), label(row.place(unit), "quiet"));
        finding.causes().forEach(cause -> words.getChildren().add(label(cause, "finding-cause")));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(iconBox, words);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.get("finding." + severity) + ": " + finding.text() + " " + row.place(unit));
        setOnMouseClicked(event -> chosen.accept(finding));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.accept(finding);
                event.consume();
            }
        });
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Pales while the shown step comes before the one in which this is found. */
    void showAt(int step) {
        pseudoClassStateChanged(AHEAD, row.isAhead(step));
    }
}
