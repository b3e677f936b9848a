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
                placeOutline(label, scene, outlines, position, Math.max(position + 1, end), scale);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < used);
        }
    }

    private void placeBreak(Label label, MapScene scene, AddressAxis.Break gap, double scale) {
        MapViewport view = scene.viewport();
        long position = Math.min(gap.position(), view.length() - 1);
        double x = view.xOf(position) / scale;
        double width = widthOf(label, scene);
        double behind = x + GAP;
        put(label, scene, view.rowOf(position), behind + width > getWidth() ? x - GAP - width : behind, width, scale);
    }

    /** A place for a label: a row, and its left edge in scene pixels. */
    private record Spot(long row, double x) {}

    /**
     * The label of an outline stands behind its end or before its start, else in the row above or below: what matters is
     * what lies in outlines, so none is covered as long as there is another place.
     */
    private void placeOutline(
            Label label, MapScene scene, List<MapOutline> outlines, long from, long to, double scale) {
        MapViewport view = scene.viewport();
        double width = widthOf(label, scene);
        long first = Math.max(from, view.firstVisible());
        long last = Math.min(to, view.endVisible()) - 1;
        double start = view.xOf(first) / scale;
        double behind = (view.xOf(last) + 1) / scale + GAP;
        double before = start - GAP - width;
        double inside = Math.clamp(start, 0, Math.max(0, getWidth() - width));
        List<Spot> spots = new ArrayList<>();
        if (behind + width <= getWidth()) {
            spots.add(new Spot(view.rowOf(last), behind));
        }
        if (before >= 0) {
            spots.add(new Spot(view.rowOf(first), before));
        }
        spots.add(new Spot(view.rowOf(first) - 1, inside));
        spots.add(new Spot(view.rowOf(last) + 1, inside));
        Spot best = spots.stream()
                .filter(spot -> isVisible(spot, view) && !coversOutline(spot, width, scene, outlines, scale))
                .findFirst()
                .orElse(spots.getFirst());
        put(label, scene, best.row, best.x, width, scale);
    }

    private static boolean isVisible(Spot spot, MapViewport view) {
        return spot.row >= view.firstRow() && spot.row < view.endRow();
    }

    private static boolean coversOutline(
            Spot spot, double width, MapScene scene, List<MapOutline> outlines, double scale) {
        MapViewport view = scene.viewport();
        double perPixel = (double) view.framesPerRow() / view.width() * scale;
        long from = view.rowStart(spot.row) + (long) (spot.x * perPixel);
        long to = view.rowStart(spot.row) + (long) ((spot.x + width) * perPixel) + 1;
        return outlines.stream().map(MapOutline::range).anyMatch(range -> {
            long start = scene.axis().positionOf(range.start());
            return start < to && Math.max(start + 1, scene.axis().positionOf(range.end())) > from;
        });
    }

    private double widthOf(Label label, MapScene scene) {
        Palette palette = scene.palette();
        label.setStyle("-fx-text-fill: " + Colours.css(palette.text()) + "; -fx-background-color: "
                + Colours.css(palette.background()) + "e0;");
        // without its font the label does not know its width
        label.applyCss();
        return Math.min(Math.ceil(label.prefWidth(-1)), getWidth());
    }

    private void put(Label label, MapScene scene, long row, double x, double width, double scale) {
        MapViewport view = scene.viewport();
        double middle = (view.rowTop(row) + view.pitch() / 2.0) / scale;
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
