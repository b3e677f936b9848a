package org.framescope.engine.domains;

import static org.framescope.engine.recording.StepKind.figure;

import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.StepKind;

/** The kinds of steps of a host that runs. */
final class DomainSteps {

    private static final FigureKind PAGES = figure("pages", Unit.PAGES);
    private static final FigureKind CHANGE = figure("change", Unit.PAGES);
    private static final FigureKind RANGES = figure("ranges", Unit.COUNT);
    private static final FigureKind EXTENTS_1G = figure("extents1g", Unit.COUNT);
    private static final FigureKind EXTENTS_2M = figure("extents2m", Unit.COUNT);
    private static final FigureKind EXTENTS_4K = figure("extents4k", Unit.COUNT);
    private static final FigureKind OVERHEAD = figure("overhead", Unit.PAGES);
    private static final FigureKind FREE = figure("free", Unit.PAGES);

    /** Figures: days since the workload began, what happened since then, what runs, free. */
    static final StepKind WORKLOAD = StepKind.of(
            "domains.workload",
            DomainPhases.DOMAINS,
            "Day {day}: {created} domains came, {destroyed} went, {refused} were refused",
            "domain_create, domain_kill",
            "Guests come and go for days, and memory is scattered by it; what happened is shown from time to time.",
            figure("day", Unit.COUNT),
            figure("created", Unit.COUNT),
            figure("destroyed", Unit.COUNT),
            figure("refused", Unit.COUNT),
            figure("ballooned", Unit.COUNT),
            figure("running", Unit.COUNT),
            FREE,
            figure("freeBlocks", Unit.COUNT),
            figure("largestOrder", Unit.ORDER));

    private DomainSteps() {}

    /** Figures: guest memory, its ranges, its extents by size (each counts what is at least as large), other pages, free. */
    static StepKind created(int id, DomainSpec spec) {
        boolean dom0 = id == 0;
        return StepKind.of(
                "domains.created",
                DomainPhases.DOMAINS,
                label(id, spec) + " created, {pages} " + spec.type(),
                dom0 ? "construct_dom0" : "XEN_DOMCTL_createdomain, XENMEM_populate_physmap",
                dom0
                        ? "Xen builds the first domain itself, in blocks as large as the heap has them."
                        : "The toolstack asks Xen for a domain and fills its memory in pieces as large as it gets them.",
                PAGES,
                RANGES,
                EXTENTS_1G,
                EXTENTS_2M,
                EXTENTS_4K,
                OVERHEAD,
                FREE);
    }

    /** Figures: guest memory that was asked for, free. */
    static StepKind refused(int id, DomainSpec spec) {
        return StepKind.of(
                "domains.refused",
                DomainPhases.DOMAINS,
                label(id, spec) + " refused, {pages} " + spec.type(),
                "XENMEM_populate_physmap",
                "The heap has not enough for it; what it had been given is free again.",
                PAGES,
                FREE);
    }

    /** Figures: guest memory afterwards, how much more or less, its ranges, free. */
    static StepKind ballooned(int id, DomainSpec spec, long change) {
        String what =
                change > 0 ? " grows by {change} to {pages}" : change < 0 ? " shrinks by {change} to {pages}" : "";
        return StepKind.of(
                "domains.ballooned",
                DomainPhases.DOMAINS,
                label(id, spec) + (what.isEmpty() ? " stays at {pages}" : what),
                change < 0 ? "XENMEM_decrease_reservation" : "XENMEM_populate_physmap",
                "The balloon driver in the guest takes pages back from Xen, or gives up pages that it does not need.",
                PAGES,
                CHANGE,
                RANGES,
                FREE);
    }

    /** Figures: frames given back, their ranges, free. */
    static StepKind destroyed(int id, DomainSpec spec) {
        return StepKind.of(
                "domains.destroyed",
                DomainPhases.DOMAINS,
                label(id, spec) + " destroyed, {pages} given back",
                "domain_relinquish_resources",
                "All that belonged to the domain goes back to the heap, where it joins with free neighbours.",
                PAGES,
                RANGES,
                FREE);
    }

    /** What a person calls the domain; braces would stand for figures. */
    private static String label(int id, DomainSpec spec) {
        return "d" + id + " " + spec.name().replace('{', '(').replace('}', ')');
    }
}
