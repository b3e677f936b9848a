package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.framescope.engine.frames.Units;

/** The texts on the map: names of outlined places, and what a break leaves out. Style class {@code map-label}. */
final class MapLabels extends Pane {

    private static final double HEIGHT = 16;
    /** Room between a place and its label, in scene pixels. */
    private static final double GAP = 6;

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
            Label label = label(
                    used++, MapTexts.get("map.break", size, gap.use().label().toLowerCase(Locale.ROOT)));
            placeBreak(label, scene, gap, scale);
        }
        for (MapOutline outline : outlines) {
            long position = scene.axis().positionOf(outline.range().start());
            long end = scene.axis().positionOf(outline.range().end());
            if (end > view.firstVisible() && position < view.endVisible()) {
                Label label = label(used++, outline.label());
                placeOutline(label, scene, position, Math.max(position + 1, end), scale);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < used);
        }
    }

    /** Puts a label behind a pixel of a row where there is room, else before another. */
    private void place(Label label, MapScene scene, long row, int before, int behind, double scale) {
        Palette palette = scene.palette();
        label.setStyle("-fx-text-fill: " + Colours.css(palette.text()) + "; -fx-background-color: "
                + Colours.css(palette.background()) + "e0;");
        // without its font the label does not know its width
        label.applyCss();
        double width = Math.min(Math.ceil(label.prefWidth(-1)), getWidth());
        double x = behind / scale + GAP;
        if (x + width > getWidth()) {
            x = Math.max(GAP, before / scale - GAP - width);
        }
        MapViewport view = scene.viewport();
        double middle = (view.rowTop(row) + view.pitch() / 2.0) / scale;
        double y = Math.clamp(middle - HEIGHT / 2, 0, Math.max(0, getHeight() - HEIGHT));
        label.resizeRelocate(Math.round(x), Math.round(y), width, HEIGHT);
    }

    private void placeBreak(Label label, MapScene scene, AddressAxis.Break gap, double scale) {
        MapViewport view = scene.viewport();
        long position = Math.min(gap.position(), view.length() - 1);
        int x = view.xOf(position);
        place(label, scene, view.rowOf(position), x, x, scale);
    }

    /** The label of an outline stands behind its end, so that it covers nothing of what is outlined. */
    private void placeOutline(Label label, MapScene scene, long from, long to, double scale) {
        MapViewport view = scene.viewport();
        if (to <= view.endVisible()) {
            long last = to - 1;
            int before = view.rowOf(from) == view.rowOf(last) ? view.xOf(from) : view.width();
            place(label, scene, view.rowOf(last), before, view.xOf(last) + 1, scale);
        } else {
            long first = Math.max(from, view.firstVisible());
            place(label, scene, view.rowOf(first), view.width(), view.xOf(first), scale);
        }
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
