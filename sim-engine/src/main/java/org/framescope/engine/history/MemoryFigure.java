package org.framescope.engine.history;

import org.framescope.engine.frames.Unit;

/**
 * What can be followed over the steps. All figures are those of the Xen that has the machine: what the one before it left
 * behind counts for nothing.
 */
public enum MemoryFigure {
    /** Free memory of the boot allocator and of the heap. */
    FREE(Unit.BYTES),
    /** Entries in the boot allocator's list, empty ones included; none while there is no boot allocator. */
    BOOT_REGIONS(Unit.COUNT),
    /** The largest range in the boot allocator's list or free block of the heap. */
    LARGEST_FREE(Unit.BYTES),
    /** The share of the heap's free memory that no request of 2 MiB can use; none while the heap has nothing. */
    UNUSABLE_2M(Unit.PERCENT),
    FRAMETABLE(Unit.BYTES),
    /** Memory in use inside the live update region; none without a region. */
    REGION_USED(Unit.BYTES);

    /** Stands for no value. */
    public static final long NONE = Long.MIN_VALUE;

    private final Unit unit;

    MemoryFigure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
