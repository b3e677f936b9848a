package org.framescope.engine.frames;

/** The kind of a number, which says how it is written. */
public enum Unit {
    MFN,
    ADDRESS,
    PAGES,
    BYTES,
    COUNT,
    ORDER,
    NODE,
    PERCENT;

    /** The number as a person reads it; exact for all but {@link #BYTES} and {@link #PAGES}, which are rounded. */
    public String format(long value) {
        return switch (this) {
            case MFN -> Units.mfn(value);
            case ADDRESS -> Units.address(value);
            case PAGES -> Units.size(value << Units.PAGE_SHIFT);
            case BYTES -> Units.size(value);
            case COUNT, ORDER, NODE -> Units.count(value);
            case PERCENT -> value + " %";
        };
    }
}
