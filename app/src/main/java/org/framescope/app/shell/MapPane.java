package org.framescope.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.map.AddressAxis;
import org.framescope.app.map.MapChoices;
import org.framescope.app.map.MapLegend;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapReadout;
import org.framescope.app.map.MapVeil;
import org.framescope.app.map.MapView;
import org.framescope.app.map.MapViewport;
import org.framescope.app.map.OverviewStrip;
import org.framescope.app.map.UseSwatch;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.timeline.Moment;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.app.update.UpdateMoment;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/** The memory map with its overview and legend, always at the shown step. */
final class MapPane extends VBox implements SessionKeeper.Seen {

    /** Uses that a boot passes through and that are gone at its end, such as the boot allocator's. */
    private static final int COMING_AND_GOING = 2;

    private static final double LEGEND_ENTRY_WIDTH = 160;
    private static final double LEGEND_ROW_HEIGHT = 25;

    private final MapView map = new MapView();
    private final MapLegend legend = new MapLegend(map);
    private final Label readout = new Label();
    private final HBox foot = new HBox(8);
    private int uses;

    MapPane(MainWindowViewModel model, Theme theme) {
        getStyleClass().add("map-pane");
        map.setId("map");
        map.darkProperty().bind(theme.darkProperty());
        VBox.setVgrow(map, Priority.ALWAYS);
        // never taller or wider than the window wants it
        map.setMinSize(0, 0);
        // what is left beside the legend is the map's; the legend is never squeezed for it
        map.setPrefHeight(0);
        setMinSize(240, 0);
        readout.getStyleClass().addAll("readout", "digits", "quiet");
        readout.setId("readout");
        map.readoutProperty().subscribe(this::showReadout);
        Hint.onCut(readout);
        TableActions.attach(legend, legend::table);
        readout.setMinWidth(0);
        HBox.setHgrow(readout, Priority.ALWAYS);
        readout.setMaxWidth(Double.MAX_VALUE);
        foot.getStyleClass().add("map-foot");
        foot.getChildren().setAll(readout);
        foot.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren().setAll(new OverviewStrip(map), map, new HBox(16, new MapChoices(map), legend), foot);
        legend.widthProperty().subscribe(width -> reserveLegend());
        model.scenario().openedProperty().subscribe(this::showBoot);
        model.update().openedProperty().subscribe(this::showUpdate);
        model.update().momentProperty().subscribe(this::showUpdateMoment);
        model.update().chosenProperty().subscribe(this::showFinding);
        model.playback().momentProperty().subscribe(this::showMoment);
        model.playback().beforeShowing(moment -> map.prepare(moment.recording(), moment.number(), moment.map()));
        model.runProperty().subscribe(run -> map.setNodes(run == null ? List.of() : run.nodes()));
    }

    private void showBoot(@Nullable SimulatedBoot boot) {
        map.outlines().clear();
        if (boot != null) {
            showWholeOf(boot.end());
            if (boot.region() != null) {
                map.outlines().add(new MapOutline(Texts.get("map.region"), boot.region()));
            }
        }
    }

    private void showUpdate(@Nullable OpenedUpdate update) {
        if (update != null) {
            showWholeOf(update.end());
        }
    }

    private void showUpdateMoment(@Nullable UpdateMoment at) {
        map.setVeil(at == null ? MapVeil.NONE : at.veil());
        map.setBroken(at == null ? List.of() : at.broken());
        if (at != null && !map.outlines().equals(at.outlines())) {
            map.outlines().setAll(at.outlines());
        }
    }

    /** Puts the map's cursor on the frames in question, and the keyboard to the map, where the cursor is drawn. */
    private void showFinding(@Nullable Finding finding) {
        FrameRange frames = finding == null ? null : finding.frames();
        if (frames != null) {
            map.goTo(frames.start());
            map.requestFocus();
        }
    }

    private void showWholeOf(FrameMap end) {
        map.setAxisMap(end);
        uses = usesIn(end);
        reserveLegend();
    }

    /** Keeps room for all uses of this boot, so that the map does not jump when one of them comes or goes. */
    private void reserveLegend() {
        if (legend.getWidth() > 0) {
            double rows = Math.min(
                    MapLegend.MOST_ROWS, Math.ceil((uses + COMING_AND_GOING) * LEGEND_ENTRY_WIDTH / legend.getWidth()));
            legend.setMinHeight(rows * LEGEND_ROW_HEIGHT);
        }
    }

    private static int usesIn(FrameMap frames) {
        long[] tally = new long[FrameUse.count()];
        frames.tally(0, frames.end(), tally);
        return (int) Arrays.stream(tally).filter(count -> count > 0).count();
    }

    private void showMoment(@Nullable Moment moment) {
        map.colours().stepProperty().set(moment == null ? 0 : moment.number());
        map.setFrameMap(moment == null ? null : moment.map());
        map.setMarked(moment == null ? List.of() : moment.marked());
    }

    private void showReadout(@Nullable MapReadout frame) {
        readout.setText(frame == null ? Texts.get("map.point") : frame.summary());
    }

    /** The map itself, as it is seen now. */
    MapView view() {
        return map;
    }

    /** Lets things float over the map, such as what is known of a selection. */
    void floatOver(Function<MapView, Node> overlay) {
        int at = getChildren().indexOf(map);
        getChildren().remove(map);
        Node layered = overlay.apply(map);
        VBox.setVgrow(layered, Priority.ALWAYS);
        getChildren().add(at, layered);
    }

    /** Adds controls of the map behind what is read out. */
    void addControls(Node... controls) {
        foot.getChildren().addAll(controls);
    }

    /** Puts the keyboard to the map, where no control takes the keys that step. */
    void focus() {
        map.requestFocus();
    }

    /** The frame at the cursor or under the pointer; null for none. */
    @Nullable FrameRange framesAtHand() {
        MapReadout frame = map.readoutProperty().get();
        return frame == null ? null : FrameRange.ofLength(frame.mfn(), 1);
    }

    void fit() {
        map.fit();
    }

    /** Shows all that the step changed, with some of its surroundings. */
    void zoomToChanges() {
        long start = Long.MAX_VALUE;
        long end = 0;
        for (FrameRange range : map.markedProperty().get()) {
            start = Math.min(start, range.start());
            end = Math.max(end, range.end());
        }
        if (start < end) {
            long around = (end - start) / 2;
            map.zoomTo(new FrameRange(Math.max(0, start - around), end + around));
        }
    }

    /** Shows frames with some of their surroundings, and puts the cursor on the first one. */
    void show(FrameRange frames) {
        if (!frames.isEmpty()) {
            long around = frames.frames() / 2;
            map.zoomTo(new FrameRange(Math.max(0, frames.start() - around), frames.end() + around));
        }
        map.goTo(frames.start());
    }

    /** What is seen without an eighth at each end: to show that again takes the same zoom, and not the next one. */
    @Override
    public @Nullable FrameRange middle() {
        MapViewport view = map.getViewport();
        AddressAxis axis = map.axisProperty().get();
        if (view == null || axis == null || view.isFit()) {
            return null;
        }
        long margin = (view.endVisible() - view.firstVisible()) / 8;
        long start = axis.mfnAt(view.firstVisible() + margin);
        long end = axis.mfnAt(view.endVisible() - margin - 1) + 1;
        return start < end ? new FrameRange(start, end) : null;
    }

    @Override
    public void showAgain(FrameRange middle) {
        if (map.getViewport() != null) {
            map.zoomTo(middle);
            return;
        }
        map.viewportProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable viewport) {
                if (map.getViewport() != null) {
                    viewport.removeListener(this);
                    // not from within the change that made it
                    Platform.runLater(() -> map.zoomTo(middle));
                }
            }
        });
    }

    /** The frame that is read out: under the pointer, else at the cursor. */
    ReadOnlyObjectProperty<@Nullable MapReadout> readoutProperty() {
        return map.readoutProperty();
    }

    /** A square in the colours in which the map draws a use. */
    Node swatch(FrameUse use) {
        return UseSwatch.following(map.colours(), use, scale());
    }

    /** A square in the colour in which the map draws the memory of a domain. */
    Node domainSwatch(int domain) {
        return UseSwatch.ofDomain(map.colours(), domain, scale());
    }

    private double scale() {
        var window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
