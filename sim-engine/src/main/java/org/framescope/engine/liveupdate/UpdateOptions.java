package org.framescope.engine.liveupdate;

/**
 * Switches of the model, where history left more than one way open.
 *
 * @param keepRegionFree whether the running Xen keeps everything that must survive out of the region (spec 2.2)
 * @param placement where the next image goes
 * @param preserveM2p whether the M2P stays where it is (spec 3, memory rule 6); otherwise the next Xen makes its own
 */
public record UpdateOptions(boolean keepRegionFree, ImagePlacement placement, boolean preserveM2p) {

    /** The rule kept, kexec-tools' placement, M2P preserved. */
    public static final UpdateOptions DEFAULT = new UpdateOptions(true, ImagePlacement.AT_OLD_IMAGE, true);
}
