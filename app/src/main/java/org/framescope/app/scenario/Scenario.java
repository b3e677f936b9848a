package org.framescope.app.scenario;

import java.nio.file.Path;
import java.util.Objects;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.host.Host;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * A host that is about to boot a build of Xen. The options are those of the host's command line.
 *
 * @param file where it comes from; null for one that no file holds
 * @param trace how a real Xen booted exactly this; null when nobody watched one do so
 */
public record Scenario(
        @Nullable Path file,
        Host host,
        XenBuild build,
        @Nullable BootTrace trace) {

    public String options() {
        return host.commandLine();
    }

    /** The same host with another build and other options. */
    public Scenario with(XenBuild otherBuild, String otherOptions) {
        boolean same = otherBuild.equals(build) && otherOptions.equals(options());
        return same ? this : new Scenario(file, host.withCommandLine(otherOptions), otherBuild, null);
    }

    /** Whether both are about the same machine from the same file, whatever boots there with which options. */
    boolean isSameMachine(Scenario other) {
        return Objects.equals(file, other.file) && host.withCommandLine("").equals(other.host.withCommandLine(""));
    }
}
