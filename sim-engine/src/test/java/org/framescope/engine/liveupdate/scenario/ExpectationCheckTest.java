package org.framescope.engine.liveupdate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.junit.jupiter.api.Test;

class ExpectationCheckTest {

    private static final String SCENARIO = """
            {"format": "update-scenario/1",
             "host": {"format": "framescope-host/1", "memoryMap": [{"start": "1M", "end": "2G", "type": "ram"}]},
             "first": "xen-4.14-dev", "next": ["xen-4.14-dev"],
             "domains": [{"type": "pv", "memory": "512M"}]}
            """;

    private static UpdateResult died() throws InputException {
        UpdateScenario scenario = ScenarioFile.parse(
                Path.of("made-up.json"), SCENARIO.getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
        Recorder recorder = new Recorder(16);
        recorder.step(new StepKind("end", new Phase("end", "End", ""), "End", "", "", List.of()));
        recorder.finding(Finding.violation("scribble", "A page is lost."));
        recorder.detail(new Failure(Failure.Kind.BUG, "Xen BUG", "", List.of()));
        return new UpdateResult(scenario, recorder.finish(), List.of(), Outcome.DIED);
    }

    @Test
    void asExpected() throws Exception {
        Expectation expected = new Expectation(Outcome.DIED, List.of("scribble"), "Xen BUG");
        assertEquals(List.of(), ExpectationCheck.differences(expected, died()));
    }

    @Test
    void eachDifferenceIsTold() throws Exception {
        Expectation expected = new Expectation(Outcome.SURVIVED, List.of("scribble", "kexec.rounding"), "");
        assertEquals(
                List.of(
                        "The outcome should be survived, and is died.",
                        "There should be a finding of the rule kexec.rounding, and is none.",
                        "Xen should say \"\", and says \"Xen BUG\"."),
                ExpectationCheck.differences(expected, died()));
    }
}
