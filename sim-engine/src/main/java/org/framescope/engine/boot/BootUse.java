package org.framescope.engine.boot;

import org.framescope.engine.frames.FrameUse;

/** What a boot allocation is for. */
public enum BootUse {
    PAGE_TABLE("page-table", FrameUse.PAGE_TABLE),
    FRAMETABLE("frametable", FrameUse.FRAMETABLE),
    ACPI_ROOT_TABLE("acpi-root-table", FrameUse.BOOT_DATA),
    SLIT("slit", FrameUse.BOOT_DATA),
    MEMNODEMAP("memnodemap", FrameUse.BOOT_DATA),
    VMAP("vmap", FrameUse.BOOT_DATA);

    private final String id;
    private final FrameUse frames;

    BootUse(String id, FrameUse frames) {
        this.id = id;
        this.frames = frames;
    }

    /** The name in recordings. */
    public String id() {
        return id;
    }

    /** What the map shows. */
    public FrameUse frames() {
        return frames;
    }
}
