package org.framescope.app.shell.commands;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
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

    /** Rows that the name of a group and the gap above it are as high as. */
    private static final int HEADING = 2;

    /** Room for the keys of most commands, so that names stand below each other. */
    private static final double KEYS_WIDTH = 160;

    private static final double SCROLL_BAR = 16;

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
        var scroll = new ScrollPane(columns());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        var card = new VBox(16, head, scroll);
        card.getStyleClass().add("card");
        card.setId(ID);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    /** Two columns of about the same height. */
    private Node columns() {
        List<GridPane> grids = new ArrayList<>();
        List<Node> sections = new ArrayList<>();
        for (Group group : Group.values()) {
            GridPane grid = grid(group);
            if (!grid.getChildren().isEmpty()) {
                grids.add(grid);
                sections.add(section(group.text(), grid));
            }
        }
        grids.add(mapKeys());
        sections.add(section(Texts.get("keys.map"), grids.getLast()));
        int rows = grids.stream().mapToInt(grid -> grid.getRowCount() + HEADING).sum();
        var left = new VBox(16);
        var right = new VBox(16);
        int placed = 0;
        for (int i = 0; i < grids.size(); i++) {
            (2 * placed < rows ? left : right).getChildren().add(sections.get(i));
            placed += grids.get(i).getRowCount() + HEADING;
        }
        var columns = new HBox(32, left, right);
        // the bar that scrolls stands beside the names, not over them
        columns.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        return columns;
    }

    private GridPane grid(Group group) {
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
        return grid;
    }

    private static GridPane mapKeys() {
        var grid = grid();
        int row = 0;
        addRow(grid, row++, Texts.get("keys.map.zoom"), List.of(Texts.get("keys.map.zoom.key"), "+", "-"));
        addRow(grid, row++, Texts.get("keys.map.pan"), List.of(Texts.get("keys.map.pan.key"), "W", "A", "S", "D"));
        addRow(grid, row++, Texts.get("keys.map.cursor"), List.of(Texts.get("keys.map.cursor.key")));
        addRow(
                grid,
                row++,
                Texts.get("keys.map.select"),
                List.of(Texts.get("keys.map.select.key"), Texts.get("keys.map.select.drag")));
        addRow(grid, row++, Texts.get("keys.map.let-go"), List.of("Esc"));
        addRow(grid, row, Texts.get("keys.map.copy"), List.of(Texts.get("keys.map.copy.key")));
        return grid;
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
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        caps.setMinWidth(KEYS_WIDTH);
        var name = new Label(text);
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(row, caps, name);
    }
}
