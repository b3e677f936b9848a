package org.framescope.app.shell.commands;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.commands.Command.Group;

/** The list of all keys, made from the commands. */
public final class KeyHelp {

    /** Name of the card. */
    public static final String ID = "key-help";

    private final KeyBindings keys;

    private KeyHelp(KeyBindings keys) {
        this.keys = keys;
    }

    /**
     * The card.
     *
     * @param change opens the card on which keys are changed
     * @param close closes this one
     */
    public static Node build(KeyBindings keys, Runnable change, Runnable close) {
        return new KeyHelp(keys).card(change, close);
    }

    private Node card(Runnable change, Runnable close) {
        var title = new Label(Texts.get("keys.title"));
        title.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var closeButton = new Button(Texts.get("close"));
        closeButton.setOnAction(event -> close.run());
        closeButton.setCancelButton(true);
        var changeButton = new Button(Texts.get("keys.change"));
        changeButton.setId("change-keys");
        changeButton.setOnAction(event -> change.run());
        var head = new HBox(8, title, gap, changeButton, closeButton);
        var left = new VBox(16, group(Group.EDIT), group(Group.GO), group(Group.RUN), group(Group.PANELS), mapKeys());
        var right = new VBox(16, group(Group.FILE), group(Group.VIEW), group(Group.UPDATE), group(Group.HELP));
        var card = new VBox(16, head, new HBox(48, left, right));
        card.getStyleClass().add("card");
        card.setId(ID);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node group(Group group) {
        var grid = grid();
        int row = 0;
        for (Command command : Command.values()) {
            List<String> caps = new ArrayList<>();
            keys.keys(command).forEach(key -> caps.add(key.getDisplayText()));
            if (command == Command.KEYS) {
                caps.add("?");
            }
            if (command.group() == group && !caps.isEmpty()) {
                addRow(grid, row++, command.text(), caps);
            }
        }
        return section(group.text(), grid);
    }

    private static Node mapKeys() {
        var grid = grid();
        int row = 0;
        addRow(grid, row++, Texts.get("keys.map.zoom"), List.of(Texts.get("keys.map.zoom.key"), "+", "-"));
        addRow(grid, row++, Texts.get("keys.map.pan"), List.of(Texts.get("keys.map.pan.key"), "W", "A", "S", "D"));
        addRow(grid, row, Texts.get("keys.map.cursor"), List.of(Texts.get("keys.map.cursor.key")));
        return section(Texts.get("keys.map"), grid);
    }

    private static Node section(String name, GridPane grid) {
        var title = new Label(name);
        title.getStyleClass().add("section-title");
        return new VBox(4, title, grid);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        return grid;
    }

    private static void addRow(GridPane grid, int row, String text, List<String> keys) {
        var caps = new HBox(4);
        for (String key : keys) {
            var cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            caps.getChildren().add(cap);
        }
        caps.setMinWidth(152);
        grid.addRow(row, caps, new Label(text));
    }
}
