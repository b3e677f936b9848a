package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.framescope.engine.frames.Units;

/** The texts on the map: names of outlined places, and what a break leaves out. Style class {@code map-label}. */
final class MapLabels extends Pane {

    private static final double HEIGHT = 16;

    private final List<Label> labels = new ArrayList<>();

    MapLabels() {
        getStyleClass().add("map-labels");
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(MapScene scene, List<MapOutline> outlines, double scale) {
        MapViewport view = scene.viewport();
        int used = 0;
        for (AddressAxis.Break gap : MapPainter.visibleBreaks(scene)) {
            String size = Units.size(gap.cut().bytes());
            Label label =
                    label(used++, MapTexts.get("map.break", size, gap.use().label()));
            place(label, scene, Math.min(gap.position(), view.length() - 1), 8, scale);
        }
        for (MapOutline outline : outlines) {
            long position = scene.axis().positionOf(outline.range().start());
            long end = scene.axis().positionOf(outline.range().end());
            if (end > view.firstVisible() && position < view.endVisible()) {
                Label label = label(used++, outline.label());
                place(label, scene, Math.max(position, view.firstVisible()), 4, scale);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < used);
        }
    }

    /** Puts a label into the row of a position, right of it where there is room. */
    private void place(Label label, MapScene scene, long position, double gap, double scale) {
        MapViewport view = scene.viewport();
        Palette palette = scene.palette();
        label.setStyle("-fx-text-fill: " + Colours.css(palette.text()) + "; -fx-background-color: "
                + Colours.css(palette.background()) + "e0;");
        double width = Math.min(label.prefWidth(-1), getWidth());
        double x = view.xOf(position) / scale + gap;
        if (x + width > getWidth()) {
            x = Math.max(0, view.xOf(position) / scale - gap - width);
        }
        double middle = (view.rowTop(view.rowOf(position)) + view.pitch() / 2.0) / scale;
        label.resizeRelocate(Math.round(x), Math.round(middle - HEIGHT / 2), Math.ceil(width), HEIGHT);
    }

    private Label label(int index, String text) {
        if (index == labels.size()) {
            Label label = new Label();
            label.getStyleClass().add("map-label");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
            // without its font the label does not know its width
            label.applyCss();
        }
        Label label = labels.get(index);
        label.setText(text);
        return label;
    }
}
