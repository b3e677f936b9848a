package org.framescope.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;

class ScenarioViewModelTest {

    private final ScenarioViewModel model = new ScenarioViewModel(XenBuilds.shipped());

    private void open(String options) {
        var scenario = new Scenario(
                Path.of("demo.json"),
                DemoBoot.host(options),
                XenBuilds.find("xen-4.14-dev").orElseThrow(),
                null);
        model.open(new DemoBoot().simulate(scenario));
    }

    @Test
    void editsAreNoticedAndTakenBack() {
        assertNull(model.edited());
        open("console=com1");
        assertFalse(model.editedProperty().get());
        model.optionsProperty().set("console=com1 crashkernel=128M");
        assertTrue(model.editedProperty().get());
        assertEquals("console=com1 crashkernel=128M", model.edited().options());
        model.optionsProperty().set("console=com1");
        assertFalse(model.editedProperty().get());
        model.buildProperty().set(XenBuilds.find("debian-4.17.7").orElseThrow());
        assertTrue(model.editedProperty().get());
    }

    @Test
    void optionsThatXenDoesNotTakeAreRemarkedWhileTheyAreTyped() {
        open("");
        assertTrue(model.remarks().isEmpty());
        model.optionsProperty().set("crashkernel=foo");
        assertEquals("crashkernel", model.remarks().getFirst().option());
        assertFalse(model.remarks().getFirst().whatXenDoes().isEmpty());
    }

    @Test
    void aBuildWithoutLiveUpdateSaysSo() {
        open("liveupdate=64M");
        assertEquals("liveupdate", model.remarks().getFirst().option());
        model.buildProperty().set(XenBuilds.find("xen-4.14-dev+live-update-v1").orElseThrow());
        assertTrue(model.remarks().isEmpty());
    }

    @Test
    void aStepIsFoundAgainInAnotherRecording() {
        Recording many = DemoBoot.recording(32, false);
        Recording few = DemoBoot.recording(4, false);
        assertEquals(7, StepMatch.find(many, 7, few), "the same block");
        assertEquals(11, StepMatch.find(many, 65, few), "the last block there is");
        assertEquals(few.size(), StepMatch.find(many, many.size(), few));
        Recording failed = DemoBoot.recording(4, true);
        assertEquals(failed.size(), StepMatch.find(many, many.size(), failed), "no heap: the same share of the way");
    }

    @Test
    void everySampleIsFoundAndDescribed() {
        assertTrue(Samples.boots().size() >= 5);
        assertTrue(Samples.hosts().size() >= 5);
        assertTrue(Samples.scenarios().size() >= 12);
        assertEquals("Fits", Samples.scenarios().getFirst().title(), "what goes well comes first");
        for (Sample sample : Samples.scenarios()) {
            assertFalse(sample.line().isEmpty(), sample.title());
            assertFalse(sample.title().contains("-"), sample.title());
        }
        for (Sample sample : Samples.boots()) {
            assertFalse(sample.line().isEmpty(), sample.title());
        }
        for (Sample sample : Samples.hosts()) {
            assertFalse(sample.line().isEmpty(), sample.title());
        }
        assertNotNull(Samples.boots().getFirst().file());
    }

    /** A sample that is said to fail does, and no other. */
    @Test
    void samplesFailAsTheyAreSaidTo() throws Exception {
        var simulator = new EngineSimulator();
        for (Sample sample : Samples.boots()) {
            SimulatedBoot boot = simulator.simulate(simulator.read(sample.file()));
            assertTrue(boot.truth() != null && boot.truth().isEqual(), sample.title());
            assertEquals(sample.fails(), boot.recording().failure() != null, sample.title());
        }
    }
}
