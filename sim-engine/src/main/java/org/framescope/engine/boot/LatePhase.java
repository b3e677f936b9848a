package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.BuddyHeap;

/** What Xen takes from its heap for itself before it can build dom0 (heap-start 9.12.4, 9.12.5, 9.12.7). */
final class LatePhase {

    private static final int POOL_PAGE_BYTES = 4048;
    private static final int PAGES_PER_CPU_FOR_IRQS = 13;
    private static final int MCA_PAGES = 6;
    private static final int RUN_QUEUE_BYTES = 216;
    /** From this number of CPU numbers on, the scheduler's array no longer fits into a page of the pool. */
    private static final int RUN_QUEUES_OUTSIDE_POOL = 19;

    private static final int STACK_ORDER = 3;
    private static final int[] STACK_GUARD_PAGES = {0, 5};

    private final BootState state;
    private final HeapTraffic traffic;
    private final BuddyHeap heap;
    private final int cpus;

    LatePhase(BootState state, BuddyHeap heap) {
        this.state = state;
        this.heap = heap;
        traffic = new HeapTraffic(state, heap);
        cpus = state.options.startedCpus(state.host.cpus());
    }

    void run() {
        if (!state.build.liveUpdate().takesOver()) {
            vmapArea();
        }
        if (state.build.cpu0StackFromHeap()) {
            stack();
        }
        new M2pPhase(state, traffic).run();
        pool();
        traffic.xenheap(LateSteps.POOL, 0);
        traffic.domainStructure(LateSteps.SPECIAL_DOMAIN);
        traffic.domainStructure(LateSteps.SPECIAL_DOMAIN);
        firmwareWindows();
        traffic.bindCpus();
        traffic.structure(LateSteps.IRQS, (long) PAGES_PER_CPU_FOR_IRQS * cpus);
        traffic.xenheap(LateSteps.POOL, 0);
        if (reportsMachineChecks()) {
            traffic.structure(LateSteps.MCA, MCA_PAGES);
        }
        scheduler();
        state.recorder.step(LateSteps.READY, heap.freePages());
        state.recorder.detail(heap.lists("arch_init_memory"));
    }

    /** Where the handed-over state has to be mapped, {@link HandedOverPhase} has done this already. */
    private void vmapArea() {
        traffic.domheap(LateSteps.VMAP, 0, HeapTraffic.NO_HINT, FrameUse.XENHEAP);
        traffic.pageTable(LateSteps.VMAP);
        traffic.pageTable(LateSteps.VMAP);
    }

    private void stack() {
        long mfn = traffic.xenheap(LateSteps.STACK, STACK_ORDER, state.numa.nodeNumbers()[0], FrameUse.XENHEAP);
        int tables = 0;
        for (int page : STACK_GUARD_PAGES) {
            // both pages lie in one 2 MiB frame, so only the first one can cost something
            tables = Math.max(tables, state.directMap.tablesForOddPage(state.pdx.ofMfn(mfn + page)));
        }
        for (int i = 0; i < tables; i++) {
            traffic.pageTable(LateSteps.STACK_GUARD);
        }
    }

    /** The pool for small structures: its head takes two pages. */
    private void pool() {
        traffic.xenheap(LateSteps.POOL, 1);
    }

    private void firmwareWindows() {
        if (state.options.acpi()) {
            traffic.pageTable(LateSteps.ACPI_MAPPING);
        }
        if (usesConfigurationWindow()) {
            traffic.pageTable(LateSteps.MMCFG);
            traffic.pageTable(LateSteps.MMCFG);
        }
        for (int level = 0; level < 3; level++) {
            traffic.pageTable(LateSteps.TRAMPOLINE);
        }
    }

    /** The window of PCI configuration space is described by an ACPI table. */
    private boolean usesConfigurationWindow() {
        return state.host.mmcfg() && state.options.acpi();
    }

    private boolean reportsMachineChecks() {
        boolean knownVendor = switch (state.host.cpu().vendor()) {
            case "AMD", "Hygon", "Intel" -> true;
            default -> false;
        };
        return knownVendor && state.host.cpu().machineChecks() && state.options.machineChecks();
    }

    private void scheduler() {
        int cpuIds = state.host.cpuIds();
        traffic.xenheap(LateSteps.POOL, 0);
        if (state.build.runQueueArray() && cpuIds >= RUN_QUEUES_OUTSIDE_POOL) {
            long bytes = (long) RUN_QUEUE_BYTES * cpuIds;
            traffic.structure(LateSteps.RUN_QUEUES, Align.frameUp(bytes));
        }
        traffic.domainStructure(LateSteps.SPECIAL_DOMAIN);
        traffic.xenheap(LateSteps.IDLE_VCPU, 0);
        if (state.build.runQueueArray() && poolPageIsFull(cpuIds)) {
            traffic.xenheap(LateSteps.POOL, 0);
        }
        traffic.domheap(LateSteps.STUB, 0, traffic.cpu0Node(), FrameUse.XENHEAP);
        if (state.build.stubTable()) {
            traffic.pageTable(LateSteps.STUB);
        }
    }

    /** Whether array, small structures and the CPU's extended state no longer share one page (heap-start 9.12.4). */
    private boolean poolPageIsFull(int cpuIds) {
        if (cpuIds >= RUN_QUEUES_OUTSIDE_POOL) {
            return false;
        }
        int small = 790 + (usesConfigurationWindow() ? 100 : 0);
        int extendedState = state.host.cpu().xsaveBytes() + 80;
        return RUN_QUEUE_BYTES * cpuIds + small + extendedState > POOL_PAGE_BYTES;
    }
}
