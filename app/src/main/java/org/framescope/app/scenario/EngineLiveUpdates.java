package org.framescope.app.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.recording.Progress;

/** Live updates by the engine. */
public final class EngineLiveUpdates implements LiveUpdates {

    /** Stands in every scenario file, and in no file of another kind. */
    private static final String MARK = "\"update-scenario/";

    public EngineLiveUpdates() {}

    @Override
    public boolean isScenario(Path file) {
        try {
            return new String(InputFile.read(file), StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (InputException e) {
            // whoever reads the file will say what is wrong with it
            return false;
        }
    }

    @Override
    public UpdateScenario read(Path file) throws InputException {
        return ScenarioFile.read(file, Samples::hostFile);
    }

    @Override
    public void write(UpdateScenario scenario, Path file) throws IOException {
        ScenarioFile.write(scenario, file);
    }

    @Override
    public UpdateResult run(UpdateScenario scenario) {
        return LiveUpdate.run(scenario);
    }

    @Override
    public UpdateResult run(UpdateScenario scenario, Progress progress) {
        return LiveUpdate.run(scenario, progress);
    }
}
