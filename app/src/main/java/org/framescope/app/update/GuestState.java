package org.framescope.app.update;

/** How the guests are. */
public enum GuestState {
    RUNNING,
    PAUSED,
    /** The Xen that should have let them run again died. */
    LOST
}
