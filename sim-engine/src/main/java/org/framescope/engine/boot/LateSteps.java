package org.framescope.engine.boot;

import static org.framescope.engine.recording.StepKind.figure;

import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.StepKind;

/** The kinds of steps from the running heap to the point where dom0 is built. */
final class LateSteps {

    private static final FigureKind PAGES = figure("pages", Unit.PAGES);
    private static final FigureKind MFN = figure("mfn", Unit.MFN);

    static final StepKind VMAP = paging(
            "vmap", "vmap area", "vm_init_type", "Xen's area for mapping scattered pages needs a bitmap and tables.");
    static final StepKind STACK = paging(
            "stack", "Stack of CPU 0", "__start_xen", "The boot CPU gets its final stack, with guard pages below it.");
    static final StepKind STACK_GUARD = paging(
            "stack-guard",
            "Page table for the stack guard",
            "memguard_guard_stack",
            "A guard page has other flags than its neighbours, so the large page that maps it is broken up.");
    static final StepKind DIRECT_MAP_TABLE = m2p(
            "direct-map-table",
            "Direct map table for memory plugged in later",
            "Memory that may be plugged in later needs its tables of the direct map now.");
    static final StepKind M2P_TABLE = m2p(
            "table",
            "Page table of the M2P",
            "The M2P is a table in Xen's address space and needs page tables of its own.");
    static final StepKind M2P_BLOCK =
            m2p("block", "M2P block", "Each GiB of machine addresses with memory in it needs 2 MiB of M2P.");
    static final StepKind COMPAT_BLOCK = m2p(
            "compat-block",
            "M2P block for 32-bit guests",
            "32-bit guests see a smaller table with entries of 4 bytes.");
    static final StepKind POOL = late(
            "pool",
            "Xen's pool for small structures",
            "xmem_pool_alloc",
            "Small structures share pages that the pool takes one by one.");
    static final StepKind SPECIAL_DOMAIN = late(
            "domain",
            "Structure of a special domain",
            "alloc_domain_struct",
            "dom_xen, dom_io and the idle domain own what belongs to no guest.");
    static final StepKind IDLE_VCPU =
            late("idle-vcpu", "Idle vCPU", "alloc_vcpu_struct", "A CPU without work runs the idle domain.");
    static final StepKind ACPI_MAPPING = late(
            "acpi-mapping",
            "Page table for ACPI tables",
            "__acpi_map_table",
            "ACPI tables are mapped where nobody else looks for memory.");
    static final StepKind MMCFG = late(
            "mmcfg",
            "Page table for PCI configuration space",
            "mcfg_ioremap",
            "The chipset's memory-mapped configuration space needs a window.");
    static final StepKind TRAMPOLINE = late(
            "trampoline",
            "Page table for the trampoline",
            "zap_low_mappings",
            "CPUs start in real mode and need the low memory mapped one to one.");
    static final StepKind IRQS = late(
            "irqs",
            "Interrupt descriptions",
            "init_irq_data",
            "Every interrupt has a description; how many there are depends on the CPUs.");
    static final StepKind MCA = late(
            "mca",
            "Machine check records",
            "mctelem_init",
            "Errors reported by the CPU are kept until somebody reads them.");
    static final StepKind RUN_QUEUES = late(
            "run-queues",
            "Scheduler's table of CPUs",
            "scheduler_init",
            "The scheduler keeps one entry for each possible CPU.");
    static final StepKind STUB = late(
            "stub",
            "Stub page of CPU 0",
            "alloc_stub_page",
            "System calls enter through a small stub of their own on each CPU.");
    static final StepKind GIVE_BACK = StepKind.of(
            "late.give-back",
            BootPhases.LATE,
            "{pages} given back to the heap",
            "free_xenheap_pages",
            "The heap hands out powers of two; what the structure does not need goes back.",
            PAGES,
            MFN);
    static final StepKind READY = StepKind.of(
            "late.ready",
            BootPhases.LATE,
            "Ready for domains, {pages} free",
            "arch_init_memory",
            "Xen has all it needs for itself; what is free now is for domains.",
            PAGES);

    private LateSteps() {}

    private static StepKind late(String id, String what, String function, String why) {
        return request("late." + id, BootPhases.LATE, what, function, why);
    }

    private static StepKind paging(String id, String what, String function, String why) {
        return request("paging." + id, BootPhases.PAGING, what, function, why);
    }

    private static StepKind m2p(String id, String what, String why) {
        return paging(id, what, "paging_init", why);
    }

    private static StepKind request(String id, Phase phase, String what, String function, String why) {
        return StepKind.of(id, phase, what + ", {pages}", function, why, PAGES);
    }
}
