package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.framescope.engine.frames.Units;

/** Finds places for labels where the axis is laid out in rows. */
final class RowLabels {

    /** Room between a place and its label, in scene pixels. */
    private static final double GAP = 6;

    private final MapScene scene;
    private final RowViewport view;
    private final double scale;

    /** @param scale device pixels for one of the scene */
    RowLabels(MapScene scene, RowViewport view, double scale) {
        this.scene = scene;
        this.view = view;
        this.scale = scale;
    }

    void show(List<MapOutline> outlines, MapLabels labels) {
        for (AddressAxis.Break gap : scene.axis().breaks()) {
            if (gap.position() >= view.firstVisible() && gap.position() <= view.endVisible()) {
                placeBreak(labels.add(breakText(gap), scene), gap, labels);
            }
        }
        for (MapOutline outline : outlines) {
            AddressAxis.Stretch first =
                    scene.axis().stretchesOf(outline.range()).getFirst();
            if (first.to() > view.firstVisible() && first.from() < view.endVisible()) {
                placeOutline(labels.add(outline.label(), scene), outlines, first.from(), first.to(), labels);
            }
        }
        for (long row = view.firstRow(); row < view.endRow(); row++) {
            if (view.isHeader(row)) {
                AddressAxis.Block block = scene.axis().blocks().get(view.blockOf(row));
                labels.put(labels.add(blockText(block), scene), 0, middle(row));
            }
        }
    }

    static String breakText(AddressAxis.Break gap) {
        String size = Units.size(gap.cut().bytes());
        return MapTexts.get("map.break", size, gap.use().label().toLowerCase(Locale.ROOT));
    }

    private static String blockText(AddressAxis.Block block) {
        String size = Units.size(block.to() - block.from() << Units.PAGE_SHIFT);
        return MapTexts.get("map.node", Integer.toString(block.node()), size);
    }

    /** Middle of a row in scene pixels. */
    private double middle(long row) {
        return (view.rowTop(row) + view.pitch() / 2.0) / scale;
    }

    private void placeBreak(Label label, AddressAxis.Break gap, MapLabels labels) {
        boolean atEnd = scene.axis().beginsBlock(gap.position());
        long position = atEnd ? gap.position() - 1 : Math.min(gap.position(), view.length() - 1);
        double x = view.xOf(position) / scale;
        double width = labels.widthOf(label);
        double behind = x + GAP;
        boolean fits = behind + width <= labels.getWidth();
        labels.put(label, fits ? behind : x - GAP - width, middle(view.rowOf(position)));
    }

    /** A place for a label: a row, and its left edge in scene pixels. */
    private record Spot(long row, double x) {}

    /**
     * The label of an outline stands behind its end or before its start, else in the row above or below: what matters is
     * what lies in outlines, so none is covered as long as there is another place.
     */
    private void placeOutline(Label label, List<MapOutline> outlines, long from, long to, MapLabels labels) {
        double width = labels.widthOf(label);
        long first = Math.max(from, view.firstVisible());
        long last = Math.min(to, view.endVisible()) - 1;
        double start = view.xOf(first) / scale;
        double behind = (view.xOf(last) + 1) / scale + GAP;
        double before = start - GAP - width;
        double inside = Math.clamp(start, 0, Math.max(0, labels.getWidth() - width));
        List<Spot> spots = new ArrayList<>();
        if (behind + width <= labels.getWidth()) {
            spots.add(new Spot(view.rowOf(last), behind));
        }
        if (before >= 0) {
            spots.add(new Spot(view.rowOf(first), before));
        }
        spots.add(new Spot(view.rowOf(first) - 1, inside));
        spots.add(new Spot(view.rowOf(last) + 1, inside));
        Spot best = spots.stream()
                .filter(spot -> isVisible(spot) && !coversOutline(spot, width, outlines))
                .findFirst()
                .orElse(spots.getFirst());
        labels.put(label, best.x, middle(best.row));
    }

    private boolean isVisible(Spot spot) {
        return spot.row >= view.firstRow() && spot.row < view.endRow();
    }

    private boolean coversOutline(Spot spot, double width, List<MapOutline> outlines) {
        double perPixel = view.positionsPerPixel() * scale;
        long from = view.rowStart(spot.row) + (long) (spot.x * perPixel);
        long to = view.rowStart(spot.row) + (long) ((spot.x + width) * perPixel) + 1;
        return outlines.stream()
                .flatMap(outline -> scene.axis().stretchesOf(outline.range()).stream())
                .anyMatch(stretch -> stretch.from() < to && stretch.to() > from);
    }
}
