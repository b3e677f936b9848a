package org.framescope.app.map;

import java.util.List;
import javafx.scene.control.Label;
import org.framescope.engine.frames.Units;

/** Finds places for labels where the axis is laid out as a Hilbert curve: the addresses of large blocks, and names. */
final class HilbertLabels {

    /** Room between a place and its label, in scene pixels. */
    private static final double GAP = 4;

    private final MapScene scene;
    private final HilbertViewport view;
    private final double scale;

    /** @param scale device pixels for one of the scene */
    HilbertLabels(MapScene scene, HilbertViewport view, double scale) {
        this.scene = scene;
        this.view = view;
        this.scale = scale;
    }

    void show(List<MapOutline> outlines, MapLabels labels) {
        showAddresses(labels);
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            if (gap.position() > 0 && gap.position() < view.length()) {
                PixelBox box = view.boxOf(gap.position());
                if (isInSight(box)) {
                    put(labels, labels.add(RowLabels.breakText(gap), scene), box);
                }
            }
        }
        for (MapOutline outline : outlines) {
            HilbertRegion region = new HilbertRegion(view);
            for (AddressAxis.Stretch stretch : scene.axis().stretchesOf(outline.range())) {
                region.add(stretch.from(), stretch.to());
            }
            if (!region.isEmpty() && isInSight(region.bounds())) {
                put(labels, labels.add(outline.label(), scene), region.bounds());
            }
        }
    }

    /** Every large aligned block says in its upper left corner where it begins. */
    private void showAddresses(MapLabels labels) {
        int shift = view.largeBlock();
        long side = 1L << shift;
        long size = 1L << view.cellShift() + 2 * shift;
        for (long row = view.firstRow() / side * side; row < view.endRow(); row += side) {
            for (long column = view.firstColumn() / side * side; column < view.endColumn(); column += side) {
                long position = view.positionOf(column, row) / size * size;
                if (position < view.length()) {
                    PixelBox box = view.boxOf(column, row);
                    Label label = labels.add(Units.address(scene.axis().mfnAt(position) << Units.PAGE_SHIFT), scene);
                    labels.put(label, box.x0() / scale + GAP, (box.y0() / scale) + 3 * GAP);
                }
            }
        }
    }

    private boolean isInSight(PixelBox box) {
        return box.x1() > 0 && box.x0() < view.width() && box.y1() > 0 && box.y0() < view.height();
    }

    /** Right of a place, or left of it where there is no room. */
    private void put(MapLabels labels, Label label, PixelBox box) {
        double width = labels.widthOf(label);
        double behind = Math.min(box.x1(), view.width()) / scale + GAP;
        boolean fits = behind + width <= labels.getWidth();
        double middle = (Math.max(box.y0(), 0) + Math.min(box.y1(), view.height())) / 2.0 / scale;
        labels.put(label, fits ? behind : Math.max(box.x0(), 0) / scale - GAP - width, middle);
    }
}
