package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param scenario what was run
 * @param recording everything from power-on to the last resume, with a chapter for each part
 * @param updates one for each update that was begun
 * @param outcome how it all ended
 */
public record UpdateResult(UpdateScenario scenario, Recording recording, List<Update> updates, Outcome outcome) {

    public UpdateResult {
        updates = List.copyOf(updates);
    }

    /** What was found, in the order of the steps. */
    public List<Finding> findings() {
        return recording.findings();
    }

    /** How Xen died, null when it lives. */
    public @Nullable Failure failure() {
        return recording.failure();
    }
}
