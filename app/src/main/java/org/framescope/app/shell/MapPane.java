package org.framescope.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapLegend;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapReadout;
import org.framescope.app.map.MapView;
import org.framescope.app.map.OverviewStrip;
import org.framescope.app.map.UseSwatch;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/** The memory map with its overview and legend, always at the shown step. */
final class MapPane extends VBox {

    private final MapView map = new MapView();
    private final Label readout = new Label();

    MapPane(MainWindowViewModel model, Theme theme) {
        getStyleClass().add("map-pane");
        map.setId("map");
        map.darkProperty().bind(theme.darkProperty());
        VBox.setVgrow(map, Priority.ALWAYS);
        // never taller or wider than the window wants it
        map.setMinSize(0, 0);
        setMinSize(240, 0);
        readout.getStyleClass().addAll("readout", "digits", "quiet");
        readout.setId("readout");
        map.readoutProperty().subscribe(this::showReadout);
        getChildren().setAll(new OverviewStrip(map), map, new MapLegend(map), readout);
        model.scenario().openedProperty().subscribe(this::showBoot);
        model.playback().momentProperty().subscribe(this::showMoment);
    }

    private void showBoot(@Nullable SimulatedBoot boot) {
        map.outlines().clear();
        if (boot != null) {
            map.setAxisMap(boot.end());
            if (boot.region() != null) {
                map.outlines().add(new MapOutline(Texts.get("map.region"), boot.region()));
            }
        }
    }

    private void showMoment(@Nullable Moment moment) {
        map.setFrameMap(moment == null ? null : moment.map());
        map.setMarked(moment == null ? java.util.List.of() : moment.marked());
    }

    private void showReadout(@Nullable MapReadout frame) {
        readout.setText(frame == null ? Texts.get("map.point") : frame.summary());
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

    /** A square in the colours in which the map draws a use now. */
    Node swatch(FrameUse use) {
        var window = getScene() == null ? null : getScene().getWindow();
        return new UseSwatch(use, map.isDark(), window == null ? 1 : window.getOutputScaleX());
    }
}
