package org.framescope.app.places;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** A bookmark in the list: its name, its place, and the first line of what there is to say. */
final class BookmarkCell extends ListCell<Bookmark> {

    private final PlacesViewModel places;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label text = new Label();
    private final VBox box = new VBox(2, name, place, text);

    BookmarkCell(PlacesViewModel places) {
        this.places = places;
        getStyleClass().add("bookmark-cell");
        name.getStyleClass().add("bookmark-name");
        place.getStyleClass().add("bookmark-place");
        text.getStyleClass().add("bookmark-text");
        for (Label label : new Label[] {name, place, text}) {
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            label.setMinWidth(0);
        }
        // as wide as the list, not as its widest text
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Bookmark bookmark, boolean empty) {
        super.updateItem(bookmark, empty);
        if (empty || bookmark == null) {
            setGraphic(null);
            return;
        }
        AddressUnit unit = places.unitProperty().get();
        name.setText(bookmark.name());
        String where = bookmark.isFrame()
                ? unit.place(bookmark.range().start())
                : Texts.get(
                        "bookmarks.range",
                        unit.range(bookmark.range()),
                        Units.size(bookmark.range().bytes()));
        place.setText(
                bookmark.step() == Goal.THIS_STEP
                        ? where
                        : Texts.get("go-to.at-step", where, Units.count(bookmark.step())));
        String line = bookmark.text().lines().findFirst().orElse("");
        text.setText(line);
        text.setVisible(!line.isEmpty());
        text.setManaged(!line.isEmpty());
        setGraphic(box);
        setAccessibleText(bookmark.name() + ", " + place.getText());
    }
}
