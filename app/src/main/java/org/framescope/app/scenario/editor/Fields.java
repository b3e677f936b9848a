package org.framescope.app.scenario.editor;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Wording;

/** Makes the small controls of the editor, bound to what they show. */
final class Fields {

    private Fields() {}

    /** A text field that is quiet until it is pointed at. */
    static TextField text(StringProperty value, double width, String name) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.getStyleClass().add("quiet-field");
        field.setAccessibleText(name);
        width(field, width);
        return field;
    }

    /** A list to choose one of. */
    static <T> ComboBox<T> choice(
            ObservableList<T> items, ObjectProperty<T> value, Function<T, String> words, double width, String name) {
        var box = new ComboBox<T>(items);
        fill(box, words);
        box.valueProperty().bindBidirectional(value);
        box.setAccessibleText(name);
        width(box, width);
        return box;
    }

    /** Says how a combo box writes its values. */
    static <T> void fill(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(new Wording<>(words));
    }

    /** A flat button with a drawing instead of words. */
    static Button icon(String icon, String key, Runnable action) {
        var drawing = new Region();
        drawing.getStyleClass().addAll("icon", icon);
        var button = new Button("", drawing);
        button.getStyleClass().addAll("flat", "button-icon", "tiny");
        button.setAccessibleText(Texts.get(key));
        Hint.on(button, Texts.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A word of a sentence, with its meaning on hover where there is one. */
    static Label word(String key) {
        var label = new Label(Texts.get(key));
        explain(label, key + ".hint");
        return label;
    }

    /** Explains a control on hover, if the texts do. */
    static void explain(Node node, String key) {
        String words = Texts.find(key);
        if (words != null) {
            Hint.on(node, words);
        }
    }

    private static void width(Region region, double width) {
        if (width > 0) {
            region.setMinWidth(width);
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        } else {
            region.setMaxWidth(Double.MAX_VALUE);
        }
    }
}
