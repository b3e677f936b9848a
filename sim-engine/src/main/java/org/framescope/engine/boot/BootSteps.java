package org.framescope.engine.boot;

import static org.framescope.engine.recording.StepKind.figure;

import java.util.List;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.StepKind;

/** The kinds of steps from power-on to the end of the boot allocator, with their explanations. */
final class BootSteps {

    private static final FigureKind START = figure("start", Unit.ADDRESS);
    private static final FigureKind END = figure("end", Unit.ADDRESS);
    private static final FigureKind SIZE = figure("size", Unit.PAGES);
    private static final FigureKind BYTES = figure("bytes", Unit.BYTES);
    private static final FigureKind PAGES = figure("pages", Unit.PAGES);
    private static final FigureKind MFN = figure("mfn", Unit.MFN);
    private static final FigureKind MODULE = figure("module", Unit.COUNT);

    static final StepKind FIRMWARE_MAP = StepKind.of(
            "memory-map.firmware",
            BootPhases.MEMORY_MAP,
            "Firmware's memory map, {entries} ranges",
            "init_e820",
            "The firmware knows where RAM is and what it keeps for itself; Xen brings its list into order, the strictest"
                    + " type winning where ranges overlap.",
            figure("entries", Unit.COUNT));

    static final StepKind LOADED = StepKind.of(
            "memory-map.loaded",
            BootPhases.MEMORY_MAP,
            "Xen and its modules are in memory",
            "__start_xen",
            "The boot loader has put Xen's image and the modules, dom0's kernel first, somewhere in low memory.",
            figure("modules", Unit.COUNT));

    static final StepKind CLIPPED = StepKind.of(
            "memory-map.clip",
            BootPhases.MEMORY_MAP,
            "RAM from {limit} on is cut off",
            "clip_to_limit",
            "An option or a limit of this build hides the RAM above {limit}; it stays in the map as unusable.",
            figure("limit", Unit.ADDRESS));

    static final StepKind MAP_SETTLED = StepKind.of(
            "memory-map.settled",
            BootPhases.MEMORY_MAP,
            "Memory map settled, {ram} of RAM",
            "init_e820",
            "From here on this map is the truth about the host; what follows edits a scratch copy of it.",
            figure("ram", Unit.PAGES));

    static final StepKind CRASH_AREA_SIZE = StepKind.of(
            "memory-map.crash-size",
            BootPhases.MEMORY_MAP,
            "Crash area of {bytes} chosen by the amount of RAM",
            "set_kexec_crash_area_size",
            "crashkernel= gives sizes by ranges of RAM; the first range that holds this host's RAM counts.",
            BYTES);

    static final StepKind MAP_LOW = StepKind.of(
            "placement.map",
            BootPhases.PLACEMENT,
            "{start} to {end} mapped",
            "bootstrap_map",
            "Whole 2 MiB frames below 4 GiB enter the direct map at once: their tables are part of the image.",
            START,
            END);

    static final StepKind RELOCATE = StepKind.of(
            "placement.image",
            BootPhases.PLACEMENT,
            "Xen moves to {address}",
            "__start_xen",
            "Xen copies itself to the highest 2 MiB-aligned gap below 4 GiB, so that low memory stays free for what"
                    + " needs it.",
            figure("address", Unit.ADDRESS),
            BYTES);

    static final StepKind STAYS = StepKind.of(
            "placement.image-stays",
            BootPhases.PLACEMENT,
            "Xen stays at {address}",
            "__start_xen",
            "The boot loader already put the image high; Xen does not move and is an obstacle for what is placed now.",
            figure("address", Unit.ADDRESS));

    static final StepKind MOVE_MODULE = StepKind.of(
            "placement.module",
            BootPhases.PLACEMENT,
            "Module {module} moves to {address}",
            "move_memory",
            "Modules move up to the highest gap that holds them, out of the way of everything that needs low memory.",
            MODULE,
            figure("address", Unit.ADDRESS),
            BYTES);

    static final StepKind PLACE_REGION = StepKind.of(
            "placement.region",
            BootPhases.PLACEMENT,
            "Live update region at {start}",
            "__start_xen",
            "The region for the next Xen's early allocations goes directly below what was placed before it.",
            START,
            END,
            BYTES);

    static final StepKind PLACE_CRASH_AREA = StepKind.of(
            "placement.crash-area",
            BootPhases.PLACEMENT,
            "Crash area at {address}",
            "__start_xen",
            "The crash kernel's memory goes as high as it fits, below the modules.",
            figure("address", Unit.ADDRESS),
            BYTES);

    static final StepKind RESERVE_MODULE = reserve(
            "module",
            "Module {module} reserved",
            "reserve_e820_ram",
            "The module must survive until dom0 is built from it.");
    static final StepKind RESERVE_IMAGE = reserve(
            "image",
            "Xen image reserved",
            "reserve_e820_ram",
            "Nobody may use the frames that hold the running hypervisor.");
    static final StepKind RESERVE_CRASH_AREA = reserve(
            "crash-area",
            "Crash area reserved",
            "kexec_reserve_area",
            "The crash kernel needs memory that nothing else has touched.");
    static final StepKind RESERVE_REGION = reserve(
            "region",
            "Live update region reserved",
            "reserve_e820_ram",
            "The region must never hold domain pages: the next Xen will use it before it knows what it must keep.");
    static final StepKind RESERVE_IGNORED = new StepKind(
            "feeding.reserve-ignored",
            BootPhases.FEEDING,
            "Unreachable memory reserved",
            "reserve_e820_ram",
            "RAM that cannot be addressed must not turn up again when memory is plugged in later.",
            List.of(START, END, MODULE));

    private static StepKind reserve(String what, String title, String function, String why) {
        return StepKind.of("reserve." + what, BootPhases.RESERVATION, title, function, why, START, END, MODULE);
    }

    static final StepKind MAX_PDX = StepKind.of(
            "feeding.limits",
            BootPhases.FEEDING,
            "Limits set: memory ends at mfn {maxPage}",
            "setup_max_pdx",
            "The frametable, the M2P and the direct map have fixed room; what lies beyond cannot be used.",
            figure("maxPage", Unit.MFN),
            figure("maxPdx", Unit.MFN));

    static final StepKind GIVE = give(
            BootPhases.FEEDING,
            "feeding.add",
            "This RAM is free and already mapped, so the boot allocator may hand it out.");
    static final StepKind GIVE_REGION = give(
            BootPhases.FEEDING,
            "feeding.add-region",
            "With a live update region the boot allocator sees only the region: everything else may hold guests.");
    static final StepKind PLUG = give(
            BootPhases.PLUGGING,
            "plugging.add",
            "What must be kept is known now, so the rest of the RAM may be handed out.");

    private static StepKind give(Phase phase, String id, String why) {
        return StepKind.of(
                id, phase, "{size} at {start} for the boot allocator", "init_boot_pages", why, START, END, SIZE);
    }

    static final StepKind DROP_REGION = StepKind.of(
            "plugging.drop",
            BootPhases.PLUGGING,
            "What is left of the region is dropped, {pages}",
            "clear_boot_allocator",
            "The region may hold nothing that must survive the next update, so its rest never joins the heap.",
            PAGES);

    static final StepKind IGNORE_RANGE = StepKind.of(
            "feeding.ignored",
            BootPhases.FEEDING,
            "{start} to {end} ignored",
            "__start_xen",
            "The tables of this build do not reach these frames: \"Ignoring inaccessible memory range\".",
            START,
            END);

    static final StepKind PDX_COMPRESSION = StepKind.of(
            "feeding.pdx",
            BootPhases.FEEDING,
            "Frame numbers compressed by {bits} bits",
            "pfn_pdx_hole_setup",
            "Bits {low} and up are zero in every frame number, so tables indexed by frame leave them out.",
            figure("low", Unit.COUNT),
            figure("bits", Unit.COUNT));

    static final StepKind MAP_REGION = StepKind.of(
            "placement.map-region",
            BootPhases.PLACEMENT,
            "Live update region mapped",
            "map_pages_to_xen",
            "The region is no longer RAM in the scratch map, so the walk over RAM would not map it.",
            START,
            END);

    static final StepKind TABLE_FEEDING = table(BootPhases.FEEDING, "direct map");
    static final StepKind TABLE_PLACEMENT = table(BootPhases.PLACEMENT, "direct map");
    static final StepKind TABLE_MAPPING = table(BootPhases.MAPPING, "direct map");
    static final StepKind TABLE_FRAMETABLE = table(BootPhases.FRAMETABLE, "frametable");

    private static StepKind table(Phase phase, String what) {
        return StepKind.of(
                phase.id() + ".page-table",
                phase,
                "Page table for the " + what,
                "map_pages_to_xen",
                "A large page does not fit here or no table covers the place yet, so one more table is needed.",
                PAGES);
    }

    static final StepKind TABLE_IMAGE = StepKind.of(
            "mapping.permissions",
            BootPhases.MAPPING,
            "Page table for the image's permissions",
            "modify_xen_mappings",
            "Code, data and read-only data share a 2 MiB frame, so it needs a table with an entry for each page.",
            PAGES);

    static final StepKind CHUNK = StepKind.of(
            "frametable.chunk",
            BootPhases.FRAMETABLE,
            "Frametable {pages}",
            "init_frametable_chunk",
            "The frametable grows in the largest aligned steps that fit; a step never falls back to a smaller one.",
            PAGES,
            figure("of", Unit.BYTES),
            figure("total", Unit.BYTES));

    static final StepKind FRAMETABLE_DONE = StepKind.of(
            "frametable.done",
            BootPhases.FRAMETABLE,
            "Frametable complete, {bytes}",
            "init_frametable",
            "Every frame now has its page_info; all of them say \"in use\" until the heap gets them.",
            BYTES);

    static final StepKind ACPI_TABLE = acpi(BootPhases.ACPI_NUMA);
    static final StepKind ACPI_TABLE_EARLY = acpi(BootPhases.FEEDING);

    private static StepKind acpi(Phase phase) {
        return StepKind.of(
                phase.id() + ".acpi-root-table",
                phase,
                "ACPI root table",
                "acpi_boot_table_init",
                "Xen keeps its own list of the firmware's ACPI tables.",
                PAGES);
    }

    static final StepKind SLIT = StepKind.of(
            "acpi-numa.slit",
            BootPhases.ACPI_NUMA,
            "Distances between nodes copied",
            "acpi_numa_slit_init",
            "The firmware's table of distances is kept for the scheduler and the toolstack.",
            PAGES);

    static final StepKind NODES = StepKind.of(
            "acpi-numa.nodes",
            BootPhases.ACPI_NUMA,
            "{nodes} NUMA nodes online",
            "numa_initmem_init",
            "The firmware's SRAT, or an option, says which frames belong to which node.",
            figure("nodes", Unit.COUNT));

    static final StepKind MEMNODEMAP = StepKind.of(
            "acpi-numa.memnodemap",
            BootPhases.ACPI_NUMA,
            "Map from address to node",
            "allocate_cachealigned_memnodemap",
            "The hash from address to node needs more entries than the 64 that are part of the image.",
            PAGES);

    static final StepKind ALLOCATOR_END = StepKind.of(
            "heap.boot-allocator-end",
            BootPhases.HEAP,
            "Boot allocator retires with {pages} free",
            "end_boot_allocator",
            "What the boot allocator still has becomes the heap, a range on CPU 0's node first, then from the top down.",
            PAGES);

    static final StepKind HEAP_ADD = StepKind.of(
            "heap.add",
            BootPhases.HEAP,
            "{pages} at mfn {mfn} join the heap",
            "init_heap_pages",
            "The range is cut into the largest aligned blocks and joined with free neighbours.",
            MFN,
            PAGES);

    static final StepKind HEAP_READY = StepKind.of(
            "heap.ready",
            BootPhases.HEAP,
            "Heap ready, {pages} free",
            "end_boot_allocator",
            "From now on all memory comes from the buddy heap, the highest zone first.",
            PAGES);

    private BootSteps() {}

    /** The last step of a boot that fails, in the phase where it failed. */
    static StepKind died(Phase phase, Failure.Kind how) {
        String function = switch (how) {
            case BUG -> "BUG";
            case PANIC -> "panic";
            case RESET -> "(no function: the CPU resets the machine)";
        };
        return StepKind.of("died", phase, "Xen stops here", function, "A rule was broken that Xen does not survive.");
    }
}
