package org.framescope.app.compare;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.framescope.app.layouts.Hint;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.input.Names;
import org.framescope.engine.recording.StepDifference;
import org.jspecify.annotations.Nullable;

/** A step that differs, in the list of differences. */
final class DifferenceCell extends ListCell<Integer> {

    private final PairViewModel model;
    private final ObservableValue<AddressUnit> unit;
    private final Label title = new Label();
    private final Label what = new Label();
    private final VBox lines = new VBox(title, what);

    DifferenceCell(PairViewModel model, ObservableValue<AddressUnit> unit) {
        this.model = model;
        this.unit = unit;
        getStyleClass().add("difference-cell");
        title.getStyleClass().add("step-title");
        what.getStyleClass().add("difference-what");
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Integer stop, boolean empty) {
        super.updateItem(stop, empty);
        RunPair pair = model.pairProperty().get();
        boolean shown = !empty && stop != null && pair != null && stop <= pair.stops();
        setGraphic(shown ? lines : null);
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        var text = new StopText(pair.steps(), stop);
        title.setText(text.title());
        String summary = text.summary(unit.getValue());
        what.setText(summary);
        setAccessibleText(text.title() + ". " + summary);
        Hint.on(this, text.title() + "\n" + text.phase() + "\n" + summary);
        for (StepDifference kind : StepDifference.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(Names.of(kind)), kind == text.difference());
        }
    }
}
