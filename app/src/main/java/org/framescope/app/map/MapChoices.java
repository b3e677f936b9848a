package org.framescope.app.map;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.framescope.app.layouts.Wording;

/** What the colours of a map tell and how it is laid out, to choose. Style class {@code map-choices}. */
public final class MapChoices extends GridPane {

    private final MapView map;

    public MapChoices(MapView map) {
        this.map = map;
        getStyleClass().add("map-choices");
        getStylesheets().add(MapStyles.URL);
        setMinWidth(USE_PREF_SIZE);
        ComboBox<Measure> measure = choice(
                "measure", Measure.values(), Measure::label, map.colours().measureProperty());
        ComboBox<Arrangement> arrangement =
                choice("arrangement", Arrangement.values(), Arrangement::label, map.arrangementProperty());
        addRow(0, named("measure", measure), measure);
        addRow(1, named("arrangement", arrangement), arrangement);
    }

    private <T> ComboBox<T> choice(String name, T[] values, Function<T, String> label, ObjectProperty<T> property) {
        var box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId("map-" + name);
        box.getStyleClass().add("map-choice");
        box.setAccessibleText(MapTexts.get("choice." + name + ".name"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Wording<>(label));
        box.valueProperty().bindBidirectional(property);
        // what was chosen is seen on the map, and there the keys go next
        box.setOnHidden(event -> map.requestFocus());
        return box;
    }

    private static Label named(String name, ComboBox<?> box) {
        var label = new Label(MapTexts.get("choice." + name));
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
