package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.host.EfiMemoryMap.Descriptor;
import org.framescope.engine.host.EfiMemoryMap.Type;
import org.junit.jupiter.api.Test;

class EfiMemoryMapTest {

    private static final long NO_WRITE_BACK = 0x1;

    private static Descriptor of(Type type, long start, long pages) {
        return new Descriptor(type.ordinal(), start, pages, EfiMemoryMap.WRITE_BACK);
    }

    private static List<E820Entry> table(Descriptor... descriptors) {
        return EfiMemoryMap.toE820(List.of(descriptors), false);
    }

    private static int typeOf(Type type) {
        return table(of(type, 0, 1)).getFirst().type();
    }

    @Test
    void everyTypeHasItsPlace() {
        assertEquals(E820Entry.RAM, typeOf(Type.CONVENTIONAL_MEMORY));
        assertEquals(E820Entry.RAM, typeOf(Type.LOADER_CODE));
        assertEquals(E820Entry.RAM, typeOf(Type.LOADER_DATA));
        assertEquals(E820Entry.RAM, typeOf(Type.BOOT_SERVICES_CODE));
        assertEquals(E820Entry.RAM, typeOf(Type.BOOT_SERVICES_DATA));
        assertEquals(E820Entry.UNUSABLE, typeOf(Type.UNUSABLE_MEMORY));
        assertEquals(E820Entry.ACPI_DATA, typeOf(Type.ACPI_RECLAIM_MEMORY));
        assertEquals(E820Entry.ACPI_NVS, typeOf(Type.ACPI_MEMORY_NVS));
        assertEquals(E820Entry.RESERVED, typeOf(Type.RUNTIME_SERVICES_DATA));
        assertEquals(E820Entry.RESERVED, typeOf(Type.PERSISTENT_MEMORY));
        assertEquals(
                E820Entry.RESERVED,
                table(new Descriptor(99, 0, 1, 8)).getFirst().type());
    }

    @Test
    void memoryThatCannotBeCachedIsUnusable() {
        assertEquals(
                E820Entry.UNUSABLE,
                table(new Descriptor(Type.CONVENTIONAL_MEMORY.ordinal(), 0, 1, NO_WRITE_BACK))
                        .getFirst()
                        .type());
    }

    @Test
    void bootServicesStayReservedWhenAskedFor() {
        List<E820Entry> table = EfiMemoryMap.toE820(List.of(of(Type.BOOT_SERVICES_DATA, 0, 1)), true);
        assertEquals(E820Entry.RESERVED, table.getFirst().type());
    }

    @Test
    void neighboursOfOneTypeAreJoinedOnlyUpwards() {
        assertEquals(
                List.of(new E820Entry(0x1000, 0x3000, E820Entry.RAM)),
                table(of(Type.CONVENTIONAL_MEMORY, 0x1000, 1), of(Type.BOOT_SERVICES_CODE, 0x2000, 2)));
        assertEquals(
                2,
                table(of(Type.CONVENTIONAL_MEMORY, 0x2000, 1), of(Type.CONVENTIONAL_MEMORY, 0x1000, 1))
                        .size());
    }

    @Test
    void emptyDescriptorsAreDropped() {
        assertEquals(List.of(), table(of(Type.CONVENTIONAL_MEMORY, 0x1000, 0)));
    }

    @Test
    void aFullTableIsStillExtended() {
        List<Descriptor> descriptors = new ArrayList<>();
        for (int i = 0; i < EfiMemoryMap.MOST_ENTRIES + 1; i++) {
            descriptors.add(of(Type.CONVENTIONAL_MEMORY, i * 0x2000L, 1));
        }
        descriptors.add(of(Type.CONVENTIONAL_MEMORY, (EfiMemoryMap.MOST_ENTRIES - 1) * 0x2000L + 0x1000, 1));
        List<E820Entry> table = EfiMemoryMap.toE820(descriptors, false);
        assertEquals(EfiMemoryMap.MOST_ENTRIES, table.size());
        assertEquals(0x2000, table.getLast().size());
    }
}
