package org.framescope.app.scenario.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.scenario.HostSummary;
import org.framescope.app.scenario.Sample;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.SratBlock;
import org.framescope.engine.input.InputException;

/**
 * A machine to choose from.
 *
 * @param title what a person reads
 * @param host the machine with its own command line
 */
public record HostChoice(String title, Host host) {

    /** The hosts among the samples. */
    public static List<HostChoice> of(List<Sample> samples) {
        List<HostChoice> choices = new ArrayList<>();
        for (Sample sample : samples) {
            try {
                choices.add(new HostChoice(
                        sample.title(), BootInput.read(sample.file()).host()));
            } catch (InputException e) {
                throw new IllegalStateException("a sample that comes with the program is broken", e);
            }
        }
        return choices;
    }

    /**
     * The host of a file: a host file, a recorded boot or a firmware map.
     *
     * @throws InputException when it is none of them
     */
    public static HostChoice read(Path file) throws InputException {
        Host host = BootInput.read(file).host();
        return new HostChoice(host.name(), host);
    }

    /** {@code 8 GiB, 2 nodes, 4 CPUs}. */
    public String summary() {
        return HostSummary.of(host);
    }

    /** Number of NUMA nodes, at least 1. */
    public int nodes() {
        return Math.max(1, (int) host.srat().stream()
                .mapToInt(SratBlock::proximityDomain)
                .distinct()
                .count());
    }

    /** Whether two hosts are the same machine, whatever their command lines say. */
    boolean isMachine(Host other) {
        return host.withCommandLine("").equals(other.withCommandLine(""));
    }
}
