package org.framescope.engine.capture;

import java.util.List;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.Detail;

/**
 * A recorded boot of a real Xen, from a file of the format {@code boot-trace/1}.
 *
 * @param name name of the recording
 * @param xenBuildId id of the recorded build of Xen
 * @param host the recorded machine
 * @param events what happened, as the same types that the simulation makes, up to where it is to be compared
 * @param end how the recording ended
 */
public record BootTrace(String name, String xenBuildId, Host host, List<Detail> events, TraceEnd end) {

    public BootTrace {
        events = List.copyOf(events);
    }

    /** Whether the boot came to the point up to which recordings are compared. */
    public boolean isComplete() {
        return !events.isEmpty() && TraceEvents.isLastCompared(events.getLast());
    }
}
