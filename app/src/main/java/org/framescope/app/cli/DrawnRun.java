package org.framescope.app.cli;

import java.util.List;
import org.framescope.app.export.StepLooks;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapOutline;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.PausePhases;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.recording.Recording;

/**
 * What is drawn: one boot, or everything from power-on to the last live update.
 *
 * @param title stands above the picture
 * @param looks what lies over the map after each step
 * @param remarks what is to be told before it is drawn
 */
record DrawnRun(String title, OpenRun run, StepLooks looks, List<String> remarks) {

    static DrawnRun of(BootRequest.Booted booted) {
        BootResult boot = booted.result();
        Recording recording = boot.recording();
        FrameMap end = recording.mapAt(recording.size());
        FrameRange region = boot.region();
        var reign = new Reign(booted.build().title(), 1, booted.build(), region);
        List<MapOutline> outlines =
                region == null ? List.of() : List.of(new MapOutline(Texts.get("map.region"), region));
        return new DrawnRun(
                booted.host().name() + "  ·  " + booted.build().title(),
                OpenRun.of(booted.host().name(), booted.host(), recording, end, List.of(reign)),
                StepLooks.of(outlines),
                booted.remarks());
    }

    /** Runs a scenario of live update. */
    static DrawnRun of(UpdateScenario scenario) {
        OpenedUpdate update = OpenedUpdate.of(LiveUpdate.run(scenario), PausePhases::of);
        OpenRun run = update.run();
        return new DrawnRun(
                run.title() + "  ·  " + run.reigns().getFirst().build().title(), run, update.looks(), List.of());
    }

    Recording recording() {
        return run.recording();
    }
}
