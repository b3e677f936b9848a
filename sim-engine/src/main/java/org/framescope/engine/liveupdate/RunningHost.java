package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domains;
import org.framescope.engine.domains.HostMemory;
import org.framescope.engine.recording.Recorder;

/**
 * A host that runs: a Xen and its domains.
 *
 * @param xen the Xen
 * @param domains what runs on it
 * @param recorder writes down what happens
 */
public record RunningHost(RunningXen xen, Domains domains, Recorder recorder) {

    /** A host without domains yet. */
    public static RunningHost of(RunningXen xen, Recorder recorder) {
        return new RunningHost(xen, new Domains(memoryOf(xen, recorder)), recorder);
    }

    HostMemory memory() {
        return memoryOf(xen, recorder);
    }

    static HostMemory memoryOf(RunningXen xen, Recorder recorder) {
        return new HostMemory(xen.heap(), recorder, xen.nodes(), xen.xenheapZone());
    }
}
