package org.framescope.app.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Colours frames by use; uses that are not isolated are faded, and never hidden. */
public final class UseColouring implements Colouring {

    /** How much of the background covers what is not isolated, of 256. */
    private static final int FADE = 208;

    private final Swatch[] swatches;

    /** Indexed by domain number; what lies behind the end is not in it. */
    private final BitSet ownerless = new BitSet();

    /** @param isolated the uses that are shown in full; empty for all */
    public UseColouring(Palette palette, Set<FrameUse> isolated) {
        this(palette, isolated, Set.of());
    }

    /**
     * @param isolated the uses that are shown in full; empty for all
     * @param ownerless numbers of the domains whose frames have no owner yet, which look so
     */
    public UseColouring(Palette palette, Set<FrameUse> isolated, Set<Integer> ownerless) {
        Set<FrameUse> full = isolated.isEmpty() ? EnumSet.allOf(FrameUse.class) : isolated;
        ownerless.forEach(this.ownerless::set);
        swatches = new Swatch[UseClasses.count() + (ownerless.isEmpty() ? 0 : UseClasses.OWNERLESS)];
        for (int i = 0; i < swatches.length; i++) {
            boolean owned = i < UseClasses.count();
            int place = i - UseClasses.count();
            FrameUse use =
                    owned ? UseClasses.useOf(i) : place < UseClasses.DOMAIN_HUES ? FrameUse.DOMAIN : FrameUse.SHARED;
            Swatch swatch = owned ? palette.swatch(use, UseClasses.variantOf(i)) : palette.ownerless(place);
            swatches[i] = full.contains(use) ? swatch : swatch.faded(palette.background(), FADE);
        }
    }

    @Override
    public int classes() {
        return swatches.length;
    }

    @Override
    public int classOf(int state, int since) {
        if (swatches.length > UseClasses.count() && isOwnerless(state)) {
            return UseClasses.count() + UseClasses.ownerlessClassOf(state);
        }
        return UseClasses.classOf(state);
    }

    private boolean isOwnerless(int state) {
        int domain = FrameState.domain(state);
        return domain >= 0 && ownerless.get(domain);
    }

    @Override
    public Object classing() {
        return ownerless;
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UseColouring colouring
                && Arrays.equals(swatches, colouring.swatches)
                && ownerless.equals(colouring.ownerless);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(swatches) + 31 * ownerless.hashCode();
    }
}
