package org.framescope.app.shell;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.shell.files.RecentFiles;

/** A file that was opened lately on the start page, with buttons to keep it at the top or to take it away. */
final class RecentRow extends HBox {

    RecentRow(RecentFiles recent, Path file, Node card) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(card, Priority.ALWAYS);
        String name = String.valueOf(file.getFileName());
        var pin = new ToggleButton("", icon("icon-pin"));
        pin.setSelected(recent.isPinned(file));
        pin.getStyleClass().addAll("flat", "button-icon", "tiny", "pin");
        explain(pin, Texts.get(pin.isSelected() ? "recent.unpin" : "recent.pin", name));
        pin.setOnAction(event -> recent.pin(file, pin.isSelected()));
        var forget = new Button("", icon("icon-remove"));
        forget.getStyleClass().addAll("flat", "button-icon", "tiny");
        explain(forget, Texts.get("recent.forget", name));
        forget.setOnAction(event -> recent.forget(file));
        getChildren().setAll(card, pin, forget);
    }

    private static Region icon(String style) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", style);
        return icon;
    }

    private static void explain(ButtonBase button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(Hint.of(words));
    }
}
