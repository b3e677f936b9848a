package org.framescope.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.SratBlock;

/** A machine in a few words. */
public final class HostSummary {

    private HostSummary() {}

    /** {@code 8 GiB, 2 nodes, 4 CPUs}. */
    public static String of(Host host) {
        List<String> parts = new ArrayList<>();
        parts.add(Units.size(ramBytes(host)));
        long nodes = host.srat().stream()
                .mapToInt(SratBlock::proximityDomain)
                .distinct()
                .count();
        if (nodes > 1) {
            parts.add(Texts.get("host.nodes", nodes));
        }
        parts.add(host.cpus() == 1 ? Texts.get("host.cpu") : Texts.get("host.cpus", host.cpus()));
        return String.join(", ", parts);
    }

    /** RAM by the firmware's map, rounded up to whole MiB: the firmware keeps a few pages for itself. */
    public static long ramBytes(Host host) {
        long bytes = host.firmwareMap().stream()
                .filter(E820Entry::isRam)
                .mapToLong(E820Entry::size)
                .sum();
        return Math.ceilDiv(bytes, Units.MIB) * Units.MIB;
    }
}
