package org.framescope.app.compare;

import java.util.List;
import java.util.Objects;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.capture.EventPairs;
import org.framescope.engine.capture.EventPairs.EventPair;
import org.framescope.engine.capture.TraceComparison;

/**
 * A recorded boot of a real Xen beside the simulated one.
 *
 * @param comparison where they first differ
 * @param events all events of both
 */
public record Truth(SimulatedBoot boot, TraceComparison comparison, List<EventPair> events) {

    public Truth {
        events = List.copyOf(events);
    }

    /** Compares all events; the boot must have been recorded. */
    static Truth of(SimulatedBoot boot) {
        BootTrace trace = Objects.requireNonNull(boot.scenario().trace(), "the boot was not recorded");
        TraceComparison comparison = Objects.requireNonNull(boot.truth(), "the boot was not compared");
        return new Truth(boot, comparison, EventPairs.of(trace, boot.recording()));
    }

    /** Number of events in which the two differ. */
    long differences() {
        return events.stream().filter(event -> !event.same()).count();
    }
}
