package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.recording.Phase;

/** The phases of a boot, in order. */
public final class BootPhases {

    public static final Phase MEMORY_MAP = new Phase(
            "memory-map",
            "Memory map",
            "Xen takes the firmware's memory map, brings it into order, and cuts off what the options exclude.");
    public static final Phase PLACEMENT = new Phase(
            "placement",
            "Relocation and placement",
            "Xen moves itself and its modules as high as they fit, and finds places for the crash area and the region.");
    public static final Phase RESERVATION = new Phase(
            "reservation",
            "Reservation",
            "What is placed is taken out of a scratch copy of the memory map, so that nobody else gets it.");
    public static final Phase FEEDING = new Phase(
            "feeding",
            "RAM to the boot allocator",
            "Xen walks over all RAM, maps it in the direct map and gives the boot allocator what is free.");
    public static final Phase MAPPING = new Phase(
            "mapping",
            "Modules and image mapped",
            "The reserved parts are mapped too, and the image's sections get their permissions.");
    public static final Phase FRAMETABLE = new Phase(
            "frametable",
            "Frametable",
            "The frametable holds one page_info for each frame; it is by far the largest early allocation.");
    public static final Phase ACPI_NUMA =
            new Phase("acpi-numa", "ACPI and NUMA", "The firmware's tables say which memory is near to which CPU.");
    public static final Phase HANDED_OVER = new Phase(
            "handed-over",
            "Handed-over state",
            "A Xen that takes over reads what the one before it left, so that it knows which frames are in use.");
    public static final Phase PLUGGING = new Phase(
            "plugging",
            "Plugging memory",
            "With a live update region, all other RAM waits until now before an allocator gets it.");
    public static final Phase HEAP =
            new Phase("heap", "Heap", "The boot allocator retires: what it has left becomes the buddy heap.");
    public static final Phase PAGING = new Phase(
            "paging",
            "Virtual memory and M2P",
            "Xen sets up its own address space and the tables that lead from a machine frame to a guest's frame number.");
    public static final Phase LATE = new Phase(
            "late", "Late set-up", "Xen's own structures come from the heap until the first domain can be built.");

    private BootPhases() {}

    /** All phases in the order in which a boot passes through them. */
    public static List<Phase> all() {
        return List.of(
                MEMORY_MAP,
                PLACEMENT,
                RESERVATION,
                FEEDING,
                MAPPING,
                FRAMETABLE,
                ACPI_NUMA,
                HANDED_OVER,
                PLUGGING,
                HEAP,
                PAGING,
                LATE);
    }
}
