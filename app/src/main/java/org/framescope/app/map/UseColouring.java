package org.framescope.app.map;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.framescope.engine.frames.FrameUse;

/** Colours frames by use; uses that are not isolated are faded, and never hidden. */
public final class UseColouring implements Colouring {

    /** How much of the background covers what is not isolated, of 256. */
    private static final int FADE = 208;

    private final Swatch[] swatches = new Swatch[UseClasses.count()];

    /** @param isolated the uses that are shown in full; empty for all */
    public UseColouring(Palette palette, Set<FrameUse> isolated) {
        Set<FrameUse> full = isolated.isEmpty() ? EnumSet.allOf(FrameUse.class) : isolated;
        for (int i = 0; i < swatches.length; i++) {
            Swatch swatch = palette.swatch(UseClasses.useOf(i), UseClasses.variantOf(i));
            swatches[i] = full.contains(UseClasses.useOf(i)) ? swatch : swatch.faded(palette.background(), FADE);
        }
    }

    @Override
    public int classes() {
        return swatches.length;
    }

    @Override
    public int classOf(int state, int since) {
        return UseClasses.classOf(state);
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UseColouring colouring && Arrays.equals(swatches, colouring.swatches);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(swatches);
    }
}
