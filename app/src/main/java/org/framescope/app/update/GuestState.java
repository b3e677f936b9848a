package org.framescope.app.update;

/** How the guests are. */
public enum GuestState {
    /** There are none. */
    NONE,
    RUNNING,
    PAUSED,
    /** The Xen that should have let them run again died. */
    LOST
}
