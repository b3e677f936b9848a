package org.framescope.engine.domains;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.FrameWriter;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;

/**
 * The domains of a running host. Each change is a step of the recording.
 *
 * <p>Idle CPUs scrub free memory all the time. Here they are always done before the next event: the memory that a boot
 * or a take-over left dirty is scrubbed before a domain other than dom0 is created, and pages of domains come back clean
 * (assumption of this project).
 */
public final class Domains {

    /** First domain number that Xen keeps for special domains; numbers begin again at 1 before it (recalled). */
    private static final int FIRST_RESERVED_ID = 0x7ff0;

    /** Pages of the largest address space that Xen knows: 52 bits. */
    private static final long MOST_PAGES = 1L << 40;

    /** A workload of more events is not recorded event by event. */
    private static final double MOST_RECORDED_EVENTS = 2_000;

    private static final double DAYS_OF_A_PERIOD = 7;
    private static final int LEAST_PERIODS = 8;
    private static final int MOST_PERIODS = 1_000;

    /** Assignments that such a workload may add to the recording, the last ones left out. */
    private static final long MOST_CHANGES = 2_000_000;

    private final HostMemory memory;
    private final BuddyHeap heap;
    private final Recorder recorder;
    private final SortedMap<Integer, Domain> domains = new TreeMap<>();
    private int nextId;
    private boolean quiet;

    /** A host on which no domain runs yet. The first one that is created is dom0. */
    public Domains(HostMemory memory) {
        this.memory = memory;
        heap = memory.heap();
        recorder = memory.recorder();
    }

    /** The domains of a host that was just taken over by another Xen: they have their memory, nothing is allocated. */
    public static Domains adopted(HostMemory memory, List<Domain> domains) {
        Domains adopted = new Domains(memory);
        for (Domain domain : domains) {
            adopted.domains.put(domain.id(), domain);
            adopted.nextId = Math.max(adopted.nextId, domain.id() + 1);
        }
        return adopted;
    }

    /**
     * Makes a domain anew whose frames are in place, after another Xen has taken the host over: only Xen's own data of it
     * is allocated, as part of the open step.
     *
     * @param handedOver the domain with the frames that survived
     * @throws DomainRefused when memory does not suffice; nothing is allocated then
     */
    public Domain restore(Domain handedOver) throws DomainRefused {
        DomainBuilder builder = new DomainBuilder(memory, handedOver.id(), handedOver.spec());
        if (!builder.privateData()) {
            giveBack(builder.parts());
            throw new DomainRefused(handedOver.spec(), shortage(handedOver.spec()));
        }
        Map<DomainPart, FrameSpans> parts = new EnumMap<>(DomainPart.class);
        parts.putAll(handedOver.frames());
        parts.putAll(builder.parts());
        Domain restored = new Domain(handedOver.id(), handedOver.spec(), parts);
        domains.put(restored.id(), restored);
        nextId = Math.max(nextId, restored.id() + 1);
        return restored;
    }

    /** Pages of Xen's own data that {@link #restore} allocates. */
    public static long ownPages(DomainSpec spec) {
        return 1 + new DomainOverheads(spec).privatePages();
    }

    HostMemory memory() {
        return memory;
    }

    /** All domains, ascending by number. */
    public List<Domain> running() {
        return List.copyOf(domains.values());
    }

    /** A domain by its number. */
    public Optional<Domain> find(int id) {
        return Optional.ofNullable(domains.get(id));
    }

    int count() {
        return domains.size();
    }

    /**
     * Builds a domain and starts it.
     *
     * @throws DomainRefused when memory does not suffice; nothing is allocated then
     * @throws IllegalArgumentException when it has no vCPU, or not a whole number of pages and at least one
     */
    public Domain create(DomainSpec spec) throws DomainRefused {
        if (spec.vcpus() < 1 || spec.pages() < 1 || spec.bytes() % Units.PAGE_SIZE != 0) {
            throw new IllegalArgumentException("no such domain can be: " + spec);
        }
        if (domains.size() >= FIRST_RESERVED_ID) {
            throw new DomainRefused(spec, "no domain number is left for domain " + spec.name());
        }
        int id = freeId();
        if (id != 0) {
            heap.scrub();
        }
        DomainBuilder builder = new DomainBuilder(memory, id, spec);
        Journal journal = new Journal();
        FrameWriter pen = quiet ? FrameWriter.NOTHING : journal;
        heap.writeTo(pen);
        Domain domain = builder.build(pen);
        if (domain == null) {
            // what was split joins again, so the map is as it was
            heap.writeTo(FrameWriter.NOTHING);
            giveBack(builder.parts());
        }
        writeAsUsual();
        if (domain == null) {
            recordRefusal(id, spec);
            throw new DomainRefused(spec, shortage(spec));
        }
        domains.put(id, domain);
        nextId = id + 1;
        record(builder, domain, journal);
        return domain;
    }

    private void writeAsUsual() {
        heap.writeTo(quiet ? FrameWriter.NOTHING : recorder::assign);
    }

    private String shortage(DomainSpec spec) {
        return "not enough memory for domain " + spec.name() + " of " + Units.size(spec.bytes()) + ": "
                + Units.size(heap.freePages() << Units.PAGE_SHIFT) + " are free";
    }

    private int freeId() {
        int id = nextId;
        while (id >= FIRST_RESERVED_ID || domains.containsKey(id)) {
            id = id >= FIRST_RESERVED_ID ? 1 : id + 1;
        }
        return id;
    }

    private void recordRefusal(int id, DomainSpec spec) {
        if (!quiet) {
            recorder.step(DomainSteps.refused(id, spec), spec.pages(), heap.freePages());
            recorder.detail(heap.fragmentation());
        }
    }

    private void record(DomainBuilder builder, Domain domain, Journal journal) {
        if (quiet) {
            return;
        }
        long guestPages = domain.spec().pages();
        long all = 0;
        FrameList guest = new FrameList();
        for (Map.Entry<DomainPart, FrameSpans> part : domain.frames().entrySet()) {
            all += part.getValue().frames();
            if (isGuestMemory(part.getKey())) {
                guest.add(part.getValue());
            }
        }
        Extents extents = builder.extents();
        recorder.step(
                DomainSteps.created(domain.id(), domain.spec()),
                guestPages,
                guest.spans().size(),
                extents.count(Populator.ORDER_1G, Populator.ORDER_1G),
                extents.count(Populator.ORDER_2M, Populator.ORDER_1G - 1),
                extents.count(0, Populator.ORDER_2M - 1),
                all - guestPages,
                heap.freePages());
        journal.writeTo(recorder::assign);
        if (domain.id() != 0) {
            noteFallBack(extents, Populator.ORDER_1G);
            noteFallBack(extents, Populator.ORDER_2M);
        }
        if (builder.pagesElsewhere() > 0) {
            recorder.note(Units.size(builder.pagesElsewhere() << Units.PAGE_SHIFT) + " come from other nodes, node "
                    + domain.spec().node() + " has no more.");
        }
    }

    private void noteFallBack(Extents extents, int order) {
        long wanted = extents.wanted(order);
        long got = extents.count(order, order);
        if (got < wanted) {
            recorder.note("Of " + Units.count(wanted) + " extents of " + Units.size(Units.PAGE_SIZE << order)
                    + " there were " + Units.count(got) + ", the rest comes in smaller ones.");
        }
    }

    static boolean isGuestMemory(DomainPart part) {
        return switch (part) {
            case RAM, L1_TABLE, L2_TABLE, L3_TABLE, L4_TABLE -> true;
            default -> false;
        };
    }

    /**
     * Changes the size of a domain by single pages, as its balloon driver does. Growing ends where the heap has no more;
     * shrinking ends where the guest cannot do with less (see {@link Balloon}).
     *
     * @param pages how much more, or less where negative
     * @return the domain as it is afterwards
     * @throws IllegalArgumentException when there is no such domain
     */
    public Domain balloon(int id, long pages) {
        Domain before = get(id);
        long wanted = Math.clamp(pages, -MOST_PAGES, MOST_PAGES);
        Journal journal = new Journal();
        heap.writeTo(quiet ? FrameWriter.NOTHING : journal);
        Domain after = wanted < 0
                ? Balloon.shrink(before, -wanted, memory::free)
                : Balloon.grow(before, wanted, new Populator(memory, id, before.spec()));
        writeAsUsual();
        domains.put(id, after);
        if (!quiet) {
            long change = after.frames(DomainPart.RAM).frames()
                    - before.frames(DomainPart.RAM).frames();
            StepKind kind = DomainSteps.ballooned(id, after.spec(), change);
            recorder.step(
                    kind,
                    guestPages(after),
                    Math.abs(change),
                    after.frames(DomainPart.RAM).size(),
                    heap.freePages());
            journal.writeTo(recorder::assign);
            if (change != wanted) {
                recorder.note(Units.size(Math.abs(wanted) << Units.PAGE_SHIFT) + " were asked for.");
            }
        }
        return after;
    }

    static long guestPages(Domain domain) {
        long pages = 0;
        for (Map.Entry<DomainPart, FrameSpans> part : domain.frames().entrySet()) {
            pages += isGuestMemory(part.getKey()) ? part.getValue().frames() : 0;
        }
        return pages;
    }

    static long allPages(Domain domain) {
        long pages = 0;
        for (FrameSpans spans : domain.frames().values()) {
            pages += spans.frames();
        }
        return pages;
    }

    /**
     * Lets a workload run its days. Domains that are there stay. While it has few events, each is a step of its own, as
     * always; otherwise there is a step about every simulated week, that shows what has changed until then.
     */
    public WorkloadResult run(Workload workload) {
        return run(workload, share -> {});
    }

    /**
     * As {@link #run(Workload)}.
     *
     * @param progress is told with each event which share of them has happened, about, from 0 to 1
     */
    public WorkloadResult run(Workload workload, DoubleConsumer progress) {
        return run(workload, MOST_RECORDED_EVENTS, progress);
    }

    WorkloadResult run(Workload workload, double mostRecordedEvents, DoubleConsumer progress) {
        WorkloadRun run = new WorkloadRun(this, workload, progress);
        MapUpdate map = new MapUpdate(memory, running());
        quiet = run.expectedEvents() > mostRecordedEvents;
        writeAsUsual();
        try {
            pass(run, workload.days(), map);
        } finally {
            quiet = false;
            writeAsUsual();
        }
        return run.result();
    }

    private void pass(WorkloadRun run, double days, MapUpdate map) {
        run.fill();
        double period = quiet ? periodOf(days) : days;
        long left = MOST_CHANGES;
        for (double day = period; day < days; day += period) {
            run.advance(day);
            recordWorkload((long) day, run.result());
            long changes = Math.max(1, map.write(running()));
            left -= changes;
            // as many further steps as leave the recording small
            period = Math.max(period, (days - day) / Math.max(1, left / changes));
        }
        run.advance(days);
        recordWorkload((long) days, run.result());
        if (quiet) {
            map.write(running());
        }
    }

    /** Days between two steps of a workload that is not recorded event by event. */
    private static double periodOf(double days) {
        double period = Math.max(Math.min(DAYS_OF_A_PERIOD, days / LEAST_PERIODS), days / MOST_PERIODS);
        // the least numbers have no eighth
        return period > 0 ? period : days;
    }

    private void recordWorkload(long day, WorkloadResult result) {
        recorder.step(
                DomainSteps.WORKLOAD,
                day,
                result.created(),
                result.destroyed(),
                result.refused(),
                result.ballooned(),
                domains.size(),
                heap.freePages(),
                result.free().freeBlocks(),
                result.free().largestOrder());
        recorder.detail(result.free());
    }

    /**
     * Destroys a domain: all its frames go back to the heap.
     *
     * @throws IllegalArgumentException when there is no such domain
     */
    public void destroy(int id) {
        Domain domain = get(id);
        domains.remove(id);
        if (!quiet) {
            long pages = 0;
            long ranges = 0;
            for (FrameSpans spans : domain.frames().values()) {
                pages += spans.frames();
                ranges += spans.size();
            }
            recorder.step(DomainSteps.destroyed(id, domain.spec()), pages, ranges, heap.freePages() + pages);
        }
        giveBack(domain.frames());
    }

    private Domain get(int id) {
        Domain domain = domains.get(id);
        if (domain == null) {
            throw new IllegalArgumentException("there is no domain " + id);
        }
        return domain;
    }

    private void giveBack(Map<DomainPart, FrameSpans> parts) {
        for (DomainPart part : DomainPart.values()) {
            memory.free(parts.getOrDefault(part, FrameSpans.NONE));
        }
    }
}
