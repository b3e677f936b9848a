package org.framescope.app.export;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.framescope.app.charts.Exportable;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with all tables of a panel: its context menu copies and saves each of them, and they are offered for
 * export. Charts are views of their own and have their own menus.
 */
public final class PanelExports {

    private PanelExports() {}

    /** Gives a panel these actions; {@code content} is null while the panel shows nothing. */
    public static void attach(Node panel, Supplier<? extends @Nullable Exportable> content) {
        Supplier<List<Table>> tables = () -> {
            Exportable now = content.get();
            return now == null ? List.of() : now.tables();
        };
        Offers.add(panel, new Offers.OfTables(tables));
        panel.setOnContextMenuRequested(event -> {
            List<Table> now = tables.get();
            if (!now.isEmpty()) {
                var menu = new ContextMenu();
                menu.getItems().setAll(now.size() == 1 ? items(panel, now.getFirst()) : menus(panel, now));
                menu.show(panel, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private static List<MenuItem> menus(Node panel, List<Table> tables) {
        return tables.stream()
                .map(table -> {
                    var menu = new Menu(table.title());
                    menu.setMnemonicParsing(false);
                    menu.getItems().setAll(items(panel, table));
                    return (MenuItem) menu;
                })
                .toList();
    }

    private static List<MenuItem> items(Node panel, Table table) {
        return TableActions.items(panel, () -> table);
    }
}
