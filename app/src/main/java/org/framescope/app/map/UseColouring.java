package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Colours frames by use. */
public final class UseColouring implements StateColouring {

    private final Swatch[] swatches;

    /** Indexed by domain number; what lies behind the end is not in it. */
    private final BitSet ownerless = new BitSet();

    /** @param ownerless numbers of the domains whose frames have no owner yet, which look so */
    public UseColouring(Palette palette, Set<Integer> ownerless) {
        ownerless.forEach(this.ownerless::set);
        swatches = new Swatch[UseClasses.count() + (ownerless.isEmpty() ? 0 : UseClasses.OWNERLESS)];
        for (int i = 0; i < swatches.length; i++) {
            swatches[i] = i < UseClasses.count()
                    ? palette.swatch(UseClasses.useOf(i), UseClasses.variantOf(i))
                    : palette.ownerless(i - UseClasses.count());
        }
    }

    private static FrameUse useOf(int colourClass) {
        int place = colourClass - UseClasses.count();
        if (place < 0) {
            return UseClasses.useOf(colourClass);
        }
        return place < UseClasses.DOMAIN_HUES ? FrameUse.DOMAIN : FrameUse.SHARED;
    }

    /** One group for each use; its number is the use's ordinal. */
    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            long classes = 0;
            for (int i = 0; i < swatches.length; i++) {
                classes |= useOf(i) == use ? 1L << i : 0;
            }
            boolean hues = use == FrameUse.DOMAIN || use == FrameUse.DOMAIN_PAGE_TABLE;
            String help = hues ? use.explanation() + " " + MapTexts.get("use.domain.hues") : use.explanation();
            groups.add(new ColourGroup(use.ordinal(), use.label(), help, classes));
        }
        return groups;
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
        return new Classing(Measure.USE, ownerless);
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
