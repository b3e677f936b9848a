package org.framescope.engine.liveupdate;

/** Where the next Xen's image is loaded. */
public enum ImagePlacement {
    /** As kexec-tools does: it begins where the running image begins, and may end higher (spec 4). */
    AT_OLD_IMAGE,
    /** As the design of 2021 wants it: at the top of region and running image, the region is what is left (spec 3). */
    TOP_OF_REGION
}
