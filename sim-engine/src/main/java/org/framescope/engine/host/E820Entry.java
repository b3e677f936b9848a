package org.framescope.engine.host;

/**
 * One range of a firmware memory map (boot spec 1.1).
 *
 * @param start first byte
 * @param size bytes; {@code start + size} may wrap, as broken firmware can say so
 * @param type 1 RAM, 2 reserved, 3 ACPI data, 4 ACPI NVS, 5 unusable; any other number is kept as it is
 */
public record E820Entry(long start, long size, int type) {

    public static final int RAM = 1;
    public static final int RESERVED = 2;
    public static final int ACPI_DATA = 3;
    public static final int ACPI_NVS = 4;
    public static final int UNUSABLE = 5;

    /** First byte behind the range, modulo 2^64. */
    public long end() {
        return start + size;
    }

    public boolean isRam() {
        return type == RAM;
    }
}
