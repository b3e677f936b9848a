package org.framescope.app.scenario;

import java.nio.file.Path;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.input.InputException;
import org.framescope.engine.xen.XenBuilds;

/** Reads a scenario from a recorded boot, a host file or a firmware map. */
public final class ScenarioLoader {

    private ScenarioLoader() {}

    /**
     * Reads a file, plain or gzip, of any of these kinds.
     *
     * @throws InputException when it is none of them, or names a build of Xen that is not known
     */
    public static Scenario load(Path file) throws InputException {
        BootInput input = BootInput.read(file);
        return new Scenario(file, input.host(), XenBuilds.namedIn(file.toString(), input.xenBuildId()), input.trace());
    }
}
