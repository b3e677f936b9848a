package org.framescope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.Storyboard.Scene;
import org.framescope.app.update.DemoUpdate;
import org.junit.jupiter.api.Test;

class StoryboardTest {

    @Test
    void tellingMomentsAreChosen() {
        List<Scene> scenes = Storyboard.scenes(DemoBoot.recording(32, false));
        assertEquals(List.of(new Scene("memory-map", 1), new Scene("frametable", 36), new Scene("heap", 70)), scenes);
    }

    @Test
    void ofUpdatesTheFirstIsTold() {
        List<Scene> scenes = Storyboard.scenes(DemoUpdate.result(2).recording());
        assertEquals(
                List.of("update-save", "update-kexec", "frametable", "plugging", "update-restore", "update-resume"),
                scenes.stream().map(Scene::name).toList());
    }

    @Test
    void oneUpdateGoesWellAndOneDoesNot() {
        assertEquals(
                List.of(false, true),
                Storyboard.updates(Samples.scenarios()).stream()
                        .map(Sample::fails)
                        .toList());
    }

    @Test
    void aFailureIsTheLastScene() {
        List<Scene> scenes = Storyboard.scenes(DemoBoot.recording(4, true));
        assertEquals(new Scene("failure", 13), scenes.getLast());
    }
}
