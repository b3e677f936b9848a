package org.framescope.app.compare;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.capture.EventPairs.EventPair;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** An event of the real Xen beside the one of the model. */
final class EventCell extends ListCell<EventPair> {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final Label number = new Label();
    private final Label recorded = new Label();
    private final Label simulated = new Label();
    private final GridPane columns = new GridPane();

    EventCell() {
        getStyleClass().add("event-cell");
        number.getStyleClass().addAll("digits", "quiet");
        recorded.getStyleClass().add("event-text");
        simulated.getStyleClass().add("event-text");
        var first = new ColumnConstraints(56);
        var half = new ColumnConstraints();
        half.setPercentWidth(47);
        columns.getColumnConstraints().setAll(first, half, half);
        columns.setHgap(16);
        columns.addRow(0, number, recorded, simulated);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EventPair event, boolean empty) {
        super.updateItem(event, empty);
        boolean shown = !empty && event != null;
        setGraphic(shown ? columns : null);
        pseudoClassStateChanged(DIFFERS, shown && !event.same());
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        number.setText(event.event() == 0 ? "" : Units.count(event.event()));
        recorded.setText(words(event.recorded()));
        // what agrees is not said twice
        simulated.setText(event.same() ? Texts.get("truth-page.agrees") : words(event.simulated()));
        setAccessibleText(Texts.get("truth-page.cell", number.getText(), recorded.getText(), simulated.getText()));
    }

    static String words(String event) {
        return event.isEmpty() ? Texts.get("truth-page.nothing") : event;
    }
}
