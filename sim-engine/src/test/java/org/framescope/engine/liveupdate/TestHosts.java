package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;

/** Hosts and scenarios for tests. */
final class TestHosts {

    private TestHosts() {}

    /** An ordinary PC: RAM from 1 MiB to 3 GiB and what is left of {@code gib} from 4 GiB on. */
    static Host pc(int gib, String commandLine) {
        return pc(gib, 3, commandLine);
    }

    /** The same with another limit, in GiB and at most 4, of RAM below 4 GiB. */
    static Host pc(int gib, int lowGib, String commandLine) {
        long low = Math.min(gib, lowGib) * Units.GIB - (lowGib == 4 ? Units.MIB : 0);
        List<E820Entry> map = new java.util.ArrayList<>(List.of(
                new E820Entry(0, 640 * Units.KIB, E820Entry.RAM),
                new E820Entry(0xf0000, 0x10000, E820Entry.RESERVED),
                new E820Entry(Units.MIB, low - Units.MIB, E820Entry.RAM),
                new E820Entry(0xfffc0000L, 0x40000, E820Entry.RESERVED)));
        if (gib > lowGib) {
            map.add(new E820Entry(4 * Units.GIB, (gib - lowGib) * Units.GIB, E820Entry.RAM));
        }
        return new Host(
                "pc",
                "Xen-e820",
                map,
                new Cpu("Intel", true, false, 2696, true),
                List.of(),
                List.of(),
                4,
                4,
                false,
                0,
                commandLine,
                0,
                List.of(new BootModule(8 * Units.MIB, 32 * Units.MIB, BootModule.Payload.ELF, 0)));
    }

    static XenBuild build(String suffix) {
        return XenBuilds.find("xen-4.14-dev+live-update-" + suffix).orElseThrow();
    }

    static DomainSpec dom0() {
        return new DomainSpec("dom0", DomainType.PV, 512 * Units.MIB, 2, false, DomainSpec.ANY_NODE);
    }

    static DomainSpec guest(String name, DomainType type, long mib) {
        return new DomainSpec(name, type, mib * Units.MIB, 2, false, DomainSpec.ANY_NODE);
    }

    static UpdateScenario scenario(Host host, XenBuild first, XenBuild... next) {
        return new UpdateScenario(
                "test",
                "",
                host,
                first,
                List.of(next),
                List.of(
                        dom0(),
                        guest("web", DomainType.HVM, 1024),
                        guest("db", DomainType.PV, 700),
                        guest("cache", DomainType.PVH, 300)),
                null,
                StrategyKind.RESERVED_REGION,
                UpdateOptions.DEFAULT,
                PauseRates.defaults(),
                null);
    }

    /** The same scenario with other guests, and what happens to them before the first update. */
    static UpdateScenario withGuests(UpdateScenario scenario, List<DomainSpec> domains, @Nullable Workload workload) {
        return new UpdateScenario(
                scenario.name(),
                scenario.shows(),
                scenario.host(),
                scenario.first(),
                scenario.next(),
                domains,
                workload,
                scenario.strategy(),
                scenario.options(),
                scenario.rates(),
                scenario.expect());
    }
}
