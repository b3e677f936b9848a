package org.framescope.engine.liveupdate;

/** How the next Xen is kept away from memory in use. */
public enum StrategyKind {
    /** One contiguous region for early allocations; the rest of memory is plugged in after one pass. */
    RESERVED_REGION("reserved-region", "Reserved region"),
    /** All ranges in use are bad pages for the boot allocator: the first approach (spec 1.1). */
    IN_USE_LIST("in-use-list", "In-use list");

    private final String id;
    private final String title;

    StrategyKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Name in files and on the command line. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
