package org.framescope.engine.xen;

/**
 * How a build treats {@code liveupdate=}.
 *
 * @param level how far the patches go
 * @param unsuffixedAddress what a number without a suffix means in the address
 */
public record LiveUpdateSupport(Level level, AddressUnit unsuffixedAddress) {

    /** A build that ignores {@code liveupdate=}. */
    public static final LiveUpdateSupport NONE = new LiveUpdateSupport(Level.NONE, AddressUnit.KIB);

    /** The patch level. */
    public enum Level {
        /** No live update. */
        NONE,
        /** What the boot did not use of the region joins the heap. */
        V1,
        /** What the boot did not use of the region stays out of the heap. */
        V2,
        /**
         * As V2, and a hand-over: the breadcrumb is looked for, pages in use are marked and kept out of the heap, and
         * pages beyond the direct map may be bad (live update spec 2.3, 2.8 to 2.10).
         */
        V3
    }

    /** Unit of an address without a suffix. */
    public enum AddressUnit {
        KIB,
        BYTES
    }

    public boolean supported() {
        return level != Level.NONE;
    }

    /** Whether the leftovers of the region stay out of the heap. */
    public boolean dropsLeftovers() {
        return level == Level.V2 || level == Level.V3;
    }

    /** Whether the build looks for state that another Xen hands over. */
    public boolean takesOver() {
        return level == Level.V3;
    }
}
