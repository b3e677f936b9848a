package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.compare.PairViewModel.View;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.Arrangement;
import org.framescope.app.map.DifferenceLegend;
import org.framescope.app.map.MapLegend;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapReadout;
import org.framescope.app.map.MapView;
import org.framescope.app.map.MapViewport;
import org.framescope.app.map.Measure;
import org.framescope.app.map.OverviewStrip;
import org.framescope.app.map.SameLooks;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.recording.StepAlignment;
import org.jspecify.annotations.Nullable;

/** Both maps of a pair, or the map of their difference; all three show the same part of memory. */
final class PairMaps extends VBox {

    private static final double GAP = 16;

    private final PairViewModel model;
    private final MapView left;
    private final MapView right;
    private final MapView difference;
    private final DifferenceLegend differenceLegend;
    private final Label readout = new Label();
    private @Nullable RunPair laidFor;
    private @Nullable MapViewport shared;
    private boolean linking;

    /** @param main the map whose palette, arrangement and colours these have too */
    PairMaps(PairViewModel model, MapView main) {
        this.model = model;
        left = map("compare-left");
        right = map("compare-right");
        difference = map("compare-difference");
        SameLooks.bindWithMeasure(left, main);
        SameLooks.bindWithMeasure(right, main);
        // what differs has colours of its own
        SameLooks.bind(difference, main);
        differenceLegend = new DifferenceLegend(difference);
        var byUse = new PairLegend(model, left, right);
        var byOther = new HBox(GAP, legend(left), legend(right));
        var legend = new VBox(byUse, byOther);
        left.colours().measureProperty().subscribe(measure -> {
            shown(byUse, measure == Measure.USE);
            shown(byOther, measure != Measure.USE);
        });
        var both = new HBox(GAP, column(left), column(right));
        var one = column(difference);
        readout.getStyleClass().addAll("readout", "digits", "quiet");
        readout.setId("compare-readout");
        var maps = new StackPane(both, one);
        maps.setMinSize(0, 0);
        VBox.setVgrow(maps, Priority.ALWAYS);
        getStyleClass().add("pair-maps");
        getChildren().setAll(maps, legend, differenceLegend, readout);
        model.viewProperty().subscribe(view -> {
            boolean together = view == View.SIDE_BY_SIDE;
            shown(both, together);
            shown(legend, together);
            shown(one, !together);
            shown(differenceLegend, !together);
        });
        List.of(left, right, difference).forEach(this::follow);
        right.colours().filterProperty().bindBidirectional(left.colours().filterProperty());
        model.momentProperty().subscribe(this::show);
    }

    private static MapView map(String id) {
        var map = new MapView();
        map.setId(id);
        map.animatedProperty().set(false);
        map.setMinSize(0, 0);
        return map;
    }

    private static VBox column(MapView map) {
        VBox.setVgrow(map, Priority.ALWAYS);
        var column = new VBox(8, new OverviewStrip(map), map);
        column.setAlignment(Pos.TOP_LEFT);
        column.setMinSize(0, 0);
        // both columns get the same width, so that the same part fits into both
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** What the colours of one side mean, where they tell something else than the use. */
    private static MapLegend legend(MapView map) {
        var legend = new MapLegend(map);
        legend.setId(map.getId() + "-legend");
        TableActions.attach(legend, legend::table);
        legend.setPrefWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        return legend;
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The other maps show what this one shows, and a frame that is pointed at is read out from both sides. */
    private void follow(MapView map) {
        map.viewportProperty().subscribe((before, view) -> link(map, before, view));
        map.readoutProperty().subscribe(this::read);
    }

    private void link(MapView from, @Nullable MapViewport before, @Nullable MapViewport view) {
        if (linking || view == null || !isShown(from)) {
            return;
        }
        linking = true;
        MapViewport known = shared;
        if (before == null && known != null) {
            // a map that is shown for the first time begins where the others are
            from.change(own -> at(known, own));
        } else {
            shared = view;
            for (MapView other : List.of(left, right, difference)) {
                if (other != from && isLaidLike(other, from)) {
                    other.change(own -> at(view, own));
                }
            }
        }
        linking = false;
    }

    /** Whether a place lies at the same spot on both maps; not when their hosts have other NUMA nodes. */
    private static boolean isLaidLike(MapView one, MapView other) {
        return one.arrangementProperty().get() != Arrangement.NODES
                || one.nodesProperty().get().equals(other.nodesProperty().get());
    }

    /**
     * The same place in a map of another size; its own place when the maps have not the same frames, or while only one of
     * them is arranged anew.
     */
    private static MapViewport at(MapViewport place, MapViewport own) {
        boolean alike = own.length() == place.length() && own.getClass() == place.getClass();
        return alike ? place.resized(own.width(), own.height(), own.minPitch()) : own;
    }

    private boolean isShown(MapView map) {
        return (map == difference) == (model.viewProperty().get() == View.DIFFERENCE);
    }

    private void show(@Nullable PairMoment moment) {
        if (moment == null) {
            return;
        }
        if (laidFor != moment.pair()) {
            laidFor = moment.pair();
            // holes on both sides are left out: a place must be at the same spot in all maps
            FrameMap axis = moment.pair().atEnd().combined();
            List.of(left, right, difference).forEach(map -> map.setAxisMap(axis));
            left.setNodes(moment.pair().left().run().nodes());
            right.setNodes(moment.pair().right().run().nodes());
            difference.setNodes(moment.pair().left().run().nodes());
        }
        StepAlignment steps = moment.pair().steps().alignment();
        left.colours().stepProperty().set(steps.left(moment.stop()));
        right.colours().stepProperty().set(steps.right(moment.stop()));
        left.setFrameMap(moment.left());
        left.setMarked(moment.leftMarked());
        right.setFrameMap(moment.right());
        right.setMarked(moment.rightMarked());
        outline(moment);
        MapDifference found = moment.difference();
        if (found != null) {
            difference.setFrameMap(found.combined());
            differenceLegend.show(found);
        }
    }

    /** The live update regions of both sides; one outline on the difference map where they are the same. */
    private void outline(PairMoment moment) {
        StepAlignment alignment = moment.pair().steps().alignment();
        FrameRange ofLeft = region(moment.pair().left(), alignment.left(moment.stop()));
        FrameRange ofRight = region(moment.pair().right(), alignment.right(moment.stop()));
        outline(left, outlines("map.region", ofLeft));
        outline(right, outlines("map.region", ofRight));
        List<MapOutline> both = new ArrayList<>();
        if (Objects.equals(ofLeft, ofRight)) {
            both.addAll(outlines("map.region", ofLeft));
        } else {
            both.addAll(outlines("compare.region.left", ofLeft));
            both.addAll(outlines("compare.region.right", ofRight));
        }
        outline(difference, both);
    }

    private static @Nullable FrameRange region(Side side, int step) {
        return side.run().reignAt(step).region();
    }

    private static List<MapOutline> outlines(String key, @Nullable FrameRange region) {
        return region == null ? List.of() : List.of(new MapOutline(Texts.get(key), region));
    }

    private static void outline(MapView map, List<MapOutline> wanted) {
        if (!map.outlines().equals(wanted)) {
            map.outlines().setAll(wanted);
        }
    }

    private void read(@Nullable MapReadout at) {
        PairMoment moment = model.momentProperty().get();
        if (at == null || moment == null || at.mfn() >= moment.left().end()) {
            readout.setText(Texts.get("compare.point"));
            return;
        }
        String one = frame(moment.left(), at.mfn());
        String other = frame(moment.right(), at.mfn());
        readout.setText(Texts.get(
                one.equals(other) ? "compare.readout.same" : "compare.readout.differs",
                at.place(),
                at.otherPlace(),
                one,
                other));
    }

    private static String frame(FrameMap map, long mfn) {
        int state = map.runAt(mfn).state();
        int order = FrameState.order(state);
        String use = FrameState.use(state).label();
        String block = order < 0 ? use : Texts.get("compare.readout.order", use, order);
        return Texts.get("compare.readout.frame", block, FrameState.owner(state));
    }
}
