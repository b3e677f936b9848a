package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.host.Host;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * All that a run needs: the same scenario gives the same recording.
 *
 * @param name for people
 * @param shows what is to be learnt from it, in a sentence or two
 * @param host the machine, with the first Xen's command line
 * @param first the Xen that boots from power-on
 * @param next the builds that take over one after the other, at least one
 * @param domains what is created on the host first, in this order; the first one is dom0
 * @param workload what happens on the host before the first update, null for nothing
 * @param strategy how memory in use is protected
 * @param options switches of the model
 * @param rates how long what takes
 * @param expect how the run should end, null where nobody said
 */
public record UpdateScenario(
        String name,
        String shows,
        Host host,
        XenBuild first,
        List<XenBuild> next,
        List<DomainSpec> domains,
        @Nullable Workload workload,
        StrategyKind strategy,
        UpdateOptions options,
        PauseRates rates,
        @Nullable Expectation expect) {

    public UpdateScenario {
        next = List.copyOf(next);
        domains = List.copyOf(domains);
    }

    /** The same scenario with another strategy. */
    public UpdateScenario with(StrategyKind other) {
        return new UpdateScenario(name, shows, host, first, next, domains, workload, other, options, rates, expect);
    }

    /** The same scenario with other switches. */
    public UpdateScenario with(UpdateOptions other) {
        return new UpdateScenario(name, shows, host, first, next, domains, workload, strategy, other, rates, expect);
    }

    /** The same scenario with another end in mind; null where nobody says how it should end. */
    public UpdateScenario expecting(@Nullable Expectation other) {
        return new UpdateScenario(name, shows, host, first, next, domains, workload, strategy, options, rates, other);
    }

    /** The same scenario on another machine, or with another command line. */
    public UpdateScenario withHost(Host other) {
        return new UpdateScenario(name, shows, other, first, next, domains, workload, strategy, options, rates, expect);
    }

    /** The same scenario with other builds to update to. */
    public UpdateScenario withNext(List<XenBuild> builds) {
        return new UpdateScenario(
                name, shows, host, first, builds, domains, workload, strategy, options, rates, expect);
    }

    /**
     * How a run should end.
     *
     * @param outcome of the whole run
     * @param findings rules of which there must be a finding
     * @param message what Xen prints when it dies; empty where it lives
     */
    public record Expectation(Outcome outcome, List<String> findings, String message) {
        public Expectation {
            findings = List.copyOf(findings);
        }
    }
}
