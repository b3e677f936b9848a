package org.framescope.app.export;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.framescope.app.export.ExportRequest.CopyTable;
import org.framescope.app.export.ExportRequest.SaveTable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a table that is shown: copy it, save it as CSV or JSON.
 *
 * <p>The table is asked for on the window's thread when one of the actions is chosen, and written on another thread. So
 * a large one should make its rows only when they are read, from what does not change. Null where there is none now.
 */
public final class TableActions {

    private TableActions() {}

    /** Gives a node these actions as its context menu, below what is there already, and offers its table for export. */
    public static void attach(Node node, Supplier<@Nullable Table> table) {
        Offers.add(node, new Offers.OfTable(table));
        ActionMenu.attach(node, items(node, table));
    }

    /** A small button with these actions, for the head of a table. */
    public static MenuButton button(Supplier<@Nullable Table> table) {
        var button = new MenuButton();
        button.getStyleClass().addAll("export-button", "flat");
        button.setText("\u2026");
        button.setAccessibleText(Texts.get("export.table.button"));
        button.setTooltip(Hint.of(Texts.get("export.table.button")));
        button.getItems().setAll(items(button, table));
        return button;
    }

    static List<MenuItem> items(Node node, Supplier<@Nullable Table> table) {
        return List.of(
                ActionMenu.item(node, "export.table.copy", new CopyTable(table)),
                ActionMenu.item(node, "export.table.csv", new SaveTable(table, TableFormat.CSV)),
                ActionMenu.item(node, "export.table.json", new SaveTable(table, TableFormat.JSON)));
    }
}
