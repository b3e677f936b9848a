package org.framescope.app.export;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.framescope.app.i18n.Texts;

/** Menus whose items ask the window to export something. */
final class ActionMenu {

    private static final Object KEY = new Object();

    private ActionMenu() {}

    /** The menu that was given to a node which is no control. */
    static ContextMenu of(Node node) {
        return (ContextMenu) node.getProperties().get(KEY);
    }

    static MenuItem item(Node node, String text, ExportRequest.Wish wish) {
        var item = new MenuItem(Texts.get(text));
        item.setMnemonicParsing(false);
        item.setId(text.replace('.', '-'));
        item.setOnAction(event -> Event.fireEvent(node, new ExportRequest(wish)));
        return item;
    }

    /** Shows items as the context menu of a node; those of a control come below the ones that it has. */
    static void attach(Node node, List<MenuItem> items) {
        if (node instanceof Control control) {
            ContextMenu menu = control.getContextMenu();
            if (menu == null) {
                menu = new ContextMenu();
                control.setContextMenu(menu);
            } else {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
            return;
        }
        var menu = new ContextMenu();
        menu.getItems().setAll(items);
        node.getProperties().put(KEY, menu);
        node.setOnContextMenuRequested(event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }
}
