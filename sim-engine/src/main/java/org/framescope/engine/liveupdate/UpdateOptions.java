package org.framescope.engine.liveupdate;

/**
 * Switches of the model, where history left more than one way open.
 *
 * @param keepRegionFree whether the running Xen keeps everything that must survive out of the region (spec 2.2)
 * @param placement where the next image goes
 * @param preserveM2p whether the M2P stays where it is (spec 3, memory rule 6); otherwise the next Xen makes its own
 * @param passes passes over the pages of all domains before memory is plugged in, which the pause pays for; 0: as many
 *     as the strategy needs, one with a reserved region and two with the in-use list (spec 1.1)
 */
public record UpdateOptions(boolean keepRegionFree, ImagePlacement placement, boolean preserveM2p, int passes) {

    /** As many passes as the strategy needs. */
    public static final int PASSES_OF_STRATEGY = 0;

    /** The rule kept, kexec-tools' placement, M2P preserved, the strategy's own passes. */
    public static final UpdateOptions DEFAULT =
            new UpdateOptions(true, ImagePlacement.AT_OLD_IMAGE, true, PASSES_OF_STRATEGY);

    /** The same switches with another number of passes. */
    public UpdateOptions withPasses(int number) {
        return new UpdateOptions(keepRegionFree, placement, preserveM2p, number);
    }
}
