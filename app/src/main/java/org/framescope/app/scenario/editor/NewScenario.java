package org.framescope.app.scenario.editor;

import java.util.Comparator;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Host;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;

/** What the editor begins with: a host with dom0 and two guests, and one update to the same build. */
public final class NewScenario {

    private static final String REGION = "128M";

    private NewScenario() {}

    /** A scenario on the first of some hosts that has several nodes, with the build that knows most of live update. */
    public static UpdateScenario suggested(List<HostChoice> hosts, List<XenBuild> builds) {
        XenBuild build = builds.stream()
                .filter(known -> known.liveUpdate().supported())
                // the shortest name is that of the build which the variants are made from
                .max(Comparator.comparing((XenBuild known) -> known.liveUpdate().level())
                        .thenComparing(known -> -known.id().length()))
                .orElseGet(builds::getFirst);
        HostChoice host =
                hosts.stream().filter(choice -> choice.nodes() > 1).findFirst().orElseGet(hosts::getFirst);
        return on(host.host(), build);
    }

    private static UpdateScenario on(Host host, XenBuild build) {
        String options = host.commandLine();
        if (LiveUpdateWord.valueIn(options).isEmpty()) {
            options = LiveUpdateWord.put(options, REGION);
        }
        return new UpdateScenario(
                Texts.get("editor.new.name"),
                "",
                host.withCommandLine(options),
                build,
                List.of(build),
                List.of(
                        new DomainSpec("dom0", DomainType.PV, Units.GIB, 2, false, DomainSpec.ANY_NODE),
                        new DomainSpec("web", DomainType.PVH, 2 * Units.GIB, 2, false, DomainSpec.ANY_NODE),
                        new DomainSpec("db", DomainType.HVM, Units.GIB, 1, true, DomainSpec.ANY_NODE)),
                null,
                StrategyKind.RESERVED_REGION,
                UpdateOptions.DEFAULT,
                PauseRates.defaults(),
                null);
    }

    /** One more guest for the table. */
    static DomainDraft guest(int number) {
        if (number == 0) {
            var dom0 = new DomainSpec("dom0", DomainType.PV, Units.GIB / 2, 2, false, DomainSpec.ANY_NODE);
            return DomainDraft.of(dom0, dom0.name(), 1);
        }
        var guest = new DomainSpec("guest-" + number, DomainType.PVH, Units.GIB / 4, 1, false, DomainSpec.ANY_NODE);
        return DomainDraft.of(guest, guest.name(), 1);
    }
}
