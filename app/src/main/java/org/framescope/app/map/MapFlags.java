package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/**
 * The flags of places that somebody keeps, and how large the selection is, above the frames that they stand at. Style
 * classes {@code map-flag} and {@code map-selection-label}.
 */
final class MapFlags extends Pane {

    private static final double HEIGHT = 16;
    /** So many flags are drawn; of the others, only their number is told. */
    private static final int MOST = 300;

    private final List<Label> flags = new ArrayList<>();
    private final Label selection = new Label();
    private final Label more = new Label();
    private final List<Bounds> taken = new ArrayList<>();

    MapFlags() {
        setManaged(false);
        setMouseTransparent(true);
        selection.getStyleClass().add("map-selection-label");
        more.getStyleClass().add("map-selection-label");
        more.setManaged(false);
        selection.setManaged(false);
        getChildren().setAll(more, selection);
    }

    void show(MapScene scene, MapMarks marks, AddressUnit unit, double scale) {
        taken.clear();
        FrameRange selected = marks.selected();
        selection.setVisible(selected != null && isInSight(scene, selected.start()));
        if (selected != null && selection.isVisible()) {
            selection.setText(unit.range(selected) + "  " + Units.size(selected.bytes()));
            put(selection, scene, selected.start(), scale);
        }
        int used = 0;
        int left = 0;
        for (MapFlag flag : marks.flags()) {
            if (isInSight(scene, flag.range().start())) {
                if (used < MOST) {
                    Label label = flag(used++);
                    label.setText(flag.label());
                    if (!put(label, scene, flag.range().start(), scale)) {
                        label.setText("");
                        put(label, scene, flag.range().start(), scale);
                    }
                } else {
                    left++;
                }
            }
        }
        for (int i = 0; i < flags.size(); i++) {
            flags.get(i).setVisible(i < used);
        }
        more.setVisible(left > 0);
        more.setText(MapTexts.get("map.flags.more", Units.count(left)));
        more.applyCss();
        more.resizeRelocate(4, Math.max(0, getHeight() - HEIGHT - 4), more.prefWidth(-1), HEIGHT);
    }

    private static boolean isInSight(MapScene scene, long mfn) {
        PixelBox box = box(scene, mfn);
        MapViewport view = scene.viewport();
        return box.x1() > 0 && box.x0() < view.width() && box.y1() > 0 && box.y0() < view.height();
    }

    private static PixelBox box(MapScene scene, long mfn) {
        AddressAxis axis = scene.axis();
        return scene.viewport().boxOf(Math.min(axis.positionOf(mfn), axis.length() - 1));
    }

    /** Puts a label above the cell of a frame, or beside what is there already; false where there is no room. */
    private boolean put(Label label, MapScene scene, long mfn, double scale) {
        PixelBox box = box(scene, mfn);
        // without its font the label does not know its width
        label.applyCss();
        double width = Math.min(Math.ceil(label.prefWidth(-1)), getWidth());
        double x = Math.clamp(box.x0() / scale, 0, Math.max(0, getWidth() - width));
        double y = Math.clamp(box.y0() / scale - HEIGHT + 2, 0, Math.max(0, getHeight() - HEIGHT));
        Bounds place = beside(new BoundingBox(x, y, width, HEIGHT));
        boolean fits = place.getMaxX() <= getWidth();
        label.resizeRelocate(Math.round(fits ? place.getMinX() : x), Math.round(y), width, HEIGHT);
        if (fits) {
            taken.add(place);
        }
        return fits;
    }

    /** A place, moved to the right until it covers nothing that was put down before. */
    private Bounds beside(Bounds wanted) {
        Bounds place = wanted;
        for (int i = 0; i < taken.size(); i++) {
            Bounds other = taken.get(i);
            if (place.intersects(other)) {
                place = new BoundingBox(other.getMaxX() + 1, place.getMinY(), place.getWidth(), HEIGHT);
                i = -1;
            }
        }
        return place;
    }

    private Label flag(int index) {
        if (index == flags.size()) {
            var cloth = new Region();
            cloth.getStyleClass().add("map-flag-cloth");
            var label = new Label("", cloth);
            label.getStyleClass().add("map-flag");
            label.setManaged(false);
            flags.add(label);
            getChildren().add(label);
        }
        return flags.get(index);
    }
}
