package org.framescope.app.shell.commands;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** One line of the command palette: what it does, where that stands otherwise, its key. */
final class PaletteCell extends ListCell<PaletteItem> {

    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final PaletteViewModel model;
    private final Label title = new Label();
    private final Label lately = new Label(Texts.get("palette.lately"));
    private final Label place = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(8, title, place, lately, keys);

    PaletteCell(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("palette-cell");
        title.getStyleClass().add("palette-title");
        title.setMinWidth(0);
        place.getStyleClass().add("quiet");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        lately.getStyleClass().add("palette-lately");
        lately.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        // no wider than the list, whose content is cut and not scrolled
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteItem item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(IMPOSSIBLE, item != null && !item.possible());
        setGraphic(item == null ? null : line);
        if (item != null) {
            title.setText(item.title());
            place.setText(item.place());
            keys.setText(item.keys());
            show(keys, !item.keys().isEmpty());
            show(lately, model.queryProperty().get().isBlank() && model.isLately(item));
            setAccessibleText(words(item));
        }
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /** The line as it is read out. */
    static String words(PaletteItem item) {
        String what = item.title() + ", " + item.place() + (item.keys().isEmpty() ? "" : ", " + item.keys());
        return item.possible() ? what : Texts.get("palette.impossible", what, item.whyNot());
    }
}
