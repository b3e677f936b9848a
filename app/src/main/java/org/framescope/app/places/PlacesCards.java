package org.framescope.app.places;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.framescope.app.layouts.Layouts;

/** The cards over the window that have to do with places: the list of bookmarks, and one bookmark. */
public final class PlacesCards {

    private final PlacesViewModel places;
    private final Consumer<Node> show;
    private final Runnable close;

    /**
     * @param show lays a card over the window
     * @param close takes it away
     */
    public PlacesCards(PlacesViewModel places, Consumer<Node> show, Runnable close) {
        this.places = places;
        this.show = show;
        this.close = close;
    }

    public void showBookmarks() {
        show.accept(Layouts.load("bookmarks.fxml", new BookmarksController(places, this::change, close)));
    }

    /** Lets somebody keep what is selected, or the frame at the cursor. */
    public void addBookmark() {
        BookmarkEditorViewModel fresh = places.newBookmark();
        if (fresh == null) {
            places.goTo().tell("bookmark.nothing");
        } else {
            edit(fresh, close);
        }
    }

    private void change(Bookmark bookmark) {
        edit(places.change(bookmark), this::showBookmarks);
    }

    private void edit(BookmarkEditorViewModel model, Runnable whenDone) {
        show.accept(Layouts.load(
                "bookmark-editor.fxml", new BookmarkEditorController(model, places.bookmarks(), whenDone)));
    }

    /** Copies what is selected, or the frame at the cursor. */
    public void copySelection() {
        Copies.put(places.copyText());
    }

    /** Copies the place so that it can be typed elsewhere to go there. */
    public void copyPlace() {
        Copies.put(places.shareText());
    }
}
