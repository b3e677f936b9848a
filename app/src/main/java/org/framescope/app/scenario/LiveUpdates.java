package org.framescope.app.scenario;

import java.io.IOException;
import java.nio.file.Path;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.recording.Progress;

/** Reads, writes and runs scenarios of live updates. May take long; not to be called on the window's thread. */
public interface LiveUpdates {

    /** Whether a file says of itself that it is a scenario, be it a sound one or not. */
    boolean isScenario(Path file);

    /**
     * Reads a scenario file.
     *
     * @throws InputException when it is none, or names what cannot be
     */
    UpdateScenario read(Path file) throws InputException;

    /** Writes a scenario file, over an existing one. */
    void write(UpdateScenario scenario, Path file) throws IOException;

    /** Runs a scenario from power-on to its end, however it ends. */
    UpdateResult run(UpdateScenario scenario);

    /** The same under the eyes of somebody who may end it; who cannot tell how far it is says nothing. */
    default UpdateResult run(UpdateScenario scenario, Progress progress) {
        return run(scenario);
    }
}
