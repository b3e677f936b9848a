package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;

/** How Xen makes its raw table out of the memory map of a UEFI firmware (boot spec 1.3). */
public final class EfiMemoryMap {

    /** Most entries of Xen's raw table. */
    public static final int MOST_ENTRIES = 1024;

    /** Attribute bit: memory can be cached write-back. */
    public static final long WRITE_BACK = 0x8;

    /** Types of memory in the order of their numbers in the UEFI specification. */
    public enum Type {
        RESERVED_MEMORY_TYPE,
        LOADER_CODE,
        LOADER_DATA,
        BOOT_SERVICES_CODE,
        BOOT_SERVICES_DATA,
        RUNTIME_SERVICES_CODE,
        RUNTIME_SERVICES_DATA,
        CONVENTIONAL_MEMORY,
        UNUSABLE_MEMORY,
        ACPI_RECLAIM_MEMORY,
        ACPI_MEMORY_NVS,
        MEMORY_MAPPED_IO,
        MEMORY_MAPPED_IO_PORT_SPACE,
        PAL_CODE,
        PERSISTENT_MEMORY
    }

    /**
     * One entry of the firmware's map.
     *
     * @param type number of the type; those that {@link Type} does not name count as reserved
     * @param start first byte
     * @param pages number of 4 KiB pages
     * @param attributes the firmware's attribute bits
     */
    public record Descriptor(long type, long start, long pages, long attributes) {}

    private EfiMemoryMap() {}

    /**
     * Xen's raw table.
     *
     * @param mapbs Xen's option {@code /mapbs}: memory of the boot services stays reserved
     */
    public static List<E820Entry> toE820(List<Descriptor> descriptors, boolean mapbs) {
        List<E820Entry> table = new ArrayList<>();
        for (Descriptor descriptor : descriptors) {
            int type = e820Type(descriptor, mapbs);
            long bytes = descriptor.pages() << Units.PAGE_SHIFT;
            E820Entry last = table.isEmpty() ? null : table.getLast();
            if (last != null && last.type() == type && last.end() == descriptor.start()) {
                // Extending needs no room, so a full table does not stop it.
                table.set(table.size() - 1, new E820Entry(last.start(), last.size() + bytes, type));
            } else if (bytes != 0 && table.size() < MOST_ENTRIES) {
                table.add(new E820Entry(descriptor.start(), bytes, type));
            }
        }
        return table;
    }

    private static int e820Type(Descriptor descriptor, boolean mapbs) {
        Type[] types = Type.values();
        Type type = descriptor.type() < 0 || descriptor.type() >= types.length
                ? Type.RESERVED_MEMORY_TYPE
                : types[(int) descriptor.type()];
        return switch (type) {
            case BOOT_SERVICES_CODE, BOOT_SERVICES_DATA -> mapbs ? E820Entry.RESERVED : usable(descriptor);
            case CONVENTIONAL_MEMORY, LOADER_CODE, LOADER_DATA -> usable(descriptor);
            case UNUSABLE_MEMORY -> E820Entry.UNUSABLE;
            case ACPI_RECLAIM_MEMORY -> E820Entry.ACPI_DATA;
            case ACPI_MEMORY_NVS -> E820Entry.ACPI_NVS;
            default -> E820Entry.RESERVED;
        };
    }

    private static int usable(Descriptor descriptor) {
        return (descriptor.attributes() & WRITE_BACK) != 0 ? E820Entry.RAM : E820Entry.UNUSABLE;
    }
}
