package org.framescope.engine.host;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names of the types of memory in files and logs. */
final class MemoryTypes {

    /** The name of type {@code i + 1}. */
    private static final List<String> NAMES = List.of("ram", "reserved", "acpi", "nvs", "unusable");

    private MemoryTypes() {}

    /** The number of a named type; Xen's and Linux's words for them are known too. -1 for an unknown name. */
    static int number(String name) {
        return switch (name) {
            case "ram", "usable" -> E820Entry.RAM;
            case "reserved" -> E820Entry.RESERVED;
            case "acpi", "ACPI data" -> E820Entry.ACPI_DATA;
            case "nvs", "ACPI NVS" -> E820Entry.ACPI_NVS;
            case "unusable" -> E820Entry.UNUSABLE;
            default -> -1;
        };
    }

    /** The type as JSON: a name in quotes, or its number when it has no name. */
    static String json(int type) {
        return type >= 1 && type <= NAMES.size() ? "\"" + NAMES.get(type - 1) + "\"" : Integer.toString(type);
    }

    static String names() {
        return String.join(", ", NAMES);
    }

    /** The name without underscores, as the UEFI specification writes it: {@code ConventionalMemory}. */
    static String efiName(EfiMemoryMap.Type type) {
        return switch (type) {
            case ACPI_RECLAIM_MEMORY -> "ACPIReclaimMemory";
            case ACPI_MEMORY_NVS -> "ACPIMemoryNVS";
            case MEMORY_MAPPED_IO -> "MemoryMappedIO";
            case MEMORY_MAPPED_IO_PORT_SPACE -> "MemoryMappedIOPortSpace";
            default ->
                Arrays.stream(type.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining());
        };
    }
}
