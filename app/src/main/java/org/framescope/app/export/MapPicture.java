package org.framescope.app.export;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.MapLegend;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapView;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** The memory map at one step with what one needs to read it, as a scene of its own that can be made a picture. */
public final class MapPicture {

    private MapPicture() {}

    /**
     * Lays out the map after a step.
     *
     * @param title what was booted
     * @param step number of the step, from 1
     * @param outline label of the live update region, where there is one
     */
    public static Scene scene(
            String title, BootResult boot, int step, String outline, boolean dark, int width, int height) {
        Recording recording = boot.recording();
        Step shown = recording.step(step);
        var heading = new Label(title);
        heading.getStyleClass().add("picture-title");
        var moment = new Label("Step " + step + " of " + recording.size() + "  ·  "
                + shown.phase().title() + "  ·  " + shown.title());
        var map = new MapView();
        map.animatedProperty().set(false);
        map.darkProperty().set(dark);
        map.axisMapProperty().set(recording.mapAt(recording.size()));
        map.setFrameMap(recording.mapAt(step));
        map.setMarked(recording.changesOf(step).stream().map(Change::range).toList());
        FrameRange region = boot.region();
        if (region != null) {
            map.outlines().add(new MapOutline(outline, region));
        }
        VBox.setVgrow(map, Priority.ALWAYS);
        var page = new VBox(8, heading, moment, map, new MapLegend(map));
        page.getStyleClass().add("map-picture");
        var scene = new Scene(page, width, height);
        scene.getStylesheets().addAll(Layouts.styleSheet("framescope.css"), Layouts.styleSheet("map-picture.css"));
        return scene;
    }
}
