package org.framescope.engine.liveupdate.pause;

/** What the work of a live update is counted in. */
public enum PauseUnit {
    ONCE,
    CPU,
    VCPU,
    DOMAIN,
    RECORD,
    /** A range of frames in the stream. */
    RANGE,
    /** A 4 KiB page. */
    PAGE,
    /** A block of the heap, of any order. */
    BLOCK,
    GIB
}
