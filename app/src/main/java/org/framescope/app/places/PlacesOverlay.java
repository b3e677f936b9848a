package org.framescope.app.places;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.MapFlag;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameUse;

/** The map with what floats over it: the card of the selection, what a search came to, and the flags of bookmarks. */
public final class PlacesOverlay extends StackPane {

    private static final Insets AWAY = new Insets(8);
    /** Below this height of the map there is no room for the card. */
    private static final double LEAST_HEIGHT = 160;

    private final MapView map;
    private final PlacesViewModel places;

    /**
     * @param swatch how the map draws a use now
     * @param bookmark keeps the selection
     */
    public PlacesOverlay(MapView map, PlacesViewModel places, Function<FrameUse, Node> swatch, Runnable bookmark) {
        this.map = map;
        this.places = places;
        getStylesheets().add(Layouts.styleSheet("places.css"));
        setMinSize(0, 0);
        places.useMap(new MapViewHand(map));
        map.unitProperty().bind(places.unitProperty());
        map.selectionProperty().bindBidirectional(places.selection().rangeProperty());
        var controller = new SelectionCardController(places, swatch, bookmark);
        Region card = Layouts.load("selection-card.fxml", controller);
        var pill = new FindPill(places.goTo());
        StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(card, AWAY);
        StackPane.setAlignment(pill, Pos.TOP_RIGHT);
        StackPane.setMargin(pill, AWAY);
        card.visibleProperty()
                .bind(places.selection()
                        .summaryProperty()
                        .isNotNull()
                        .and(map.selectingProperty().not())
                        .and(heightProperty().greaterThan(LEAST_HEIGHT)));
        card.managedProperty().bind(card.visibleProperty());
        getChildren().setAll(map, card, pill);
        map.darkProperty().subscribe(dark -> controller.show());
        places.bookmarks().all().addListener((ListChangeListener<Bookmark>) change -> showFlags());
        places.bookmarks().shownProperty().subscribe(shown -> showFlags());
        ObservableValue<Number> end = Bindings.createLongBinding(
                () -> map.getFrameMap() == null ? 0 : map.getFrameMap().end(), map.frameMapProperty());
        end.subscribe(now -> showFlags());
        map.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, new PlaceKeys(places)::pressed);
    }

    private void showFlags() {
        long end = map.getFrameMap() == null ? 0 : map.getFrameMap().end();
        List<MapFlag> flags = places.bookmarks().shownProperty().get()
                ? places.bookmarks().all().stream()
                        .filter(bookmark -> bookmark.range().end() <= end)
                        .map(bookmark -> new MapFlag(bookmark.name(), bookmark.range()))
                        .toList()
                : List.of();
        if (!map.flags().equals(flags)) {
            map.flags().setAll(flags);
        }
    }
}
