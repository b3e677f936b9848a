package org.framescope.app.places;

import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/** Places as people hand them on: {@code mfn [0x1000, 0x2000) @57} leads there when it is typed, whatever the unit is. */
final class ShareText {

    private ShareText() {}

    /** @param step the step at which the place is meant; {@link Goal#THIS_STEP} for any */
    static String of(FrameRange range, int step) {
        String frames = range.frames() == 1 ? AddressUnit.MFN.place(range.start()) : AddressUnit.MFN.range(range);
        return step == Goal.THIS_STEP ? frames : frames + " @" + Units.count(step);
    }
}
