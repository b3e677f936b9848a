package org.framescope.engine.liveupdate;

/** How a live update ended. */
public enum Outcome {
    /** The next Xen runs and every preserved page is as it was. */
    SURVIVED,
    /** The next Xen runs, but something that had to survive was overwritten or given away. */
    SCRIBBLED,
    /** The next Xen died while it booted; the guests are lost. */
    DIED,
    /** The update was refused before anything happened; the old Xen runs on. */
    REFUSED
}
