package org.framescope.app.export;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.map.MapLegend;
import org.framescope.app.map.MapView;

/**
 * A page that is made a picture: a memory map with what one needs to read it. It has a scene and a theme of its own and is
 * never in a window. To be used on the window's thread.
 */
final class MapPage {

    private final Label title = new Label();
    private final Label moment = new Label();
    private final MapView map;
    private final MapLegend legend;
    private final Page page;
    private double legendRoom;

    /**
     * Lays out a page.
     *
     * @param map shows nothing yet
     * @param prepare gives the map what it shows
     */
    MapPage(String heading, PageSize size, boolean dark, MapView map, Consumer<MapView> prepare) {
        this.map = map;
        legend = new MapLegend(map);
        title.setText(heading);
        title.getStyleClass().add("picture-title");
        prepare.accept(map);
        map.animatedProperty().set(false);
        map.darkProperty().set(dark);
        VBox.setVgrow(map, Priority.ALWAYS);
        map.setMinSize(0, 0);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        page = new Page(new VBox(8, title, moment, map, legend), size, dark);
    }

    MapView map() {
        return map;
    }

    Page page() {
        return page;
    }

    /** Says which step is shown. */
    void say(String step) {
        moment.setText(step);
    }

    /** Keeps the room that the legend has needed so far, so that the map does not jump from step to step. */
    void keepLegendRoom() {
        page.layOut();
        double width = legend.getWidth();
        legendRoom = Math.max(legendRoom, Math.ceil(legend.prefHeight(width)));
        legend.setMinHeight(legendRoom);
    }

    String title() {
        return title.getText() + ". " + moment.getText();
    }
}
