package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.recording.Chapter;
import org.junit.jupiter.api.Test;

/** Somebody looks on while an update is computed. */
class ProgressTest {

    private static UpdateScenario scenario() throws InputException {
        return ScenarioFile.read(
                Path.of(System.getProperty("framescope.samples"), "scenarios", "list-overflow-512.json"));
    }

    @Test
    void everyChapterIsToldAndTheWorkloadInShares() throws InputException {
        List<String> parts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        UpdateResult result = LiveUpdate.run(scenario(), (part, share) -> {
            if (Double.isNaN(share)) {
                parts.add(part);
            } else {
                assertEquals("Guests on Xen #1", part);
                shares.add(share);
            }
        });
        assertEquals(result.recording().chapters().stream().map(Chapter::title).toList(), parts);
        assertTrue(shares.size() > 1000, () -> shares.size() + " shares");
    }

    @Test
    void whoLooksOnCanEndIt() throws InputException {
        UpdateScenario scenario = scenario();
        List<Double> shares = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> LiveUpdate.run(scenario, (part, share) -> {
                    shares.add(share);
                    if (share > 0.2) {
                        throw new CancellationException();
                    }
                }));
        assertTrue(shares.getLast() > 0.2 && shares.getLast() < 0.25, () -> "it went on to " + shares.getLast());
    }
}
