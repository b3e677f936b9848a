package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The texts on the map: names of outlined places, and what a break leaves out. Style class {@code map-label}. */
final class MapLabels extends Pane {

    private static final double HEIGHT = 16;
    private final List<Label> labels = new ArrayList<>();
    private int used;

    MapLabels() {
        getStyleClass().add("map-labels");
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(MapScene scene, List<MapOutline> outlines, double scale) {
        used = 0;
        switch (scene.viewport()) {
            case RowViewport rows -> new RowLabels(scene, rows, scale).show(outlines, this);
            case HilbertViewport squares -> new HilbertLabels(scene, squares, scale).show(outlines, this);
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < used);
        }
    }

    /** A label that is shown from now on, which is not placed yet. */
    Label add(String text, MapScene scene) {
        Label label = label(used++, text);
        Palette palette = scene.palette();
        label.setStyle("-fx-text-fill: " + Colours.css(palette.text()) + "; -fx-background-color: "
                + Colours.css(palette.background()) + "e0;");
        // without its font the label does not know its width
        label.applyCss();
        return label;
    }

    double widthOf(Label label) {
        return Math.min(Math.ceil(label.prefWidth(-1)), getWidth());
    }

    /** Puts a label with its left edge and its middle at a place in scene pixels, or as near as it fits. */
    void put(Label label, double x, double middle) {
        double width = widthOf(label);
        double y = Math.clamp(middle - HEIGHT / 2, 0, Math.max(0, getHeight() - HEIGHT));
        double left = Math.clamp(x, 0, Math.max(0, getWidth() - width));
        label.resizeRelocate(Math.round(left), Math.round(y), width, HEIGHT);
    }

    private Label label(int index, String text) {
        if (index == labels.size()) {
            Label label = new Label();
            label.getStyleClass().add("map-label");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        Label label = labels.get(index);
        label.setText(text);
        return label;
    }
}
