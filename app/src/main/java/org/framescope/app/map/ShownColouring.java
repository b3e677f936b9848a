package org.framescope.app.map;

import java.util.Arrays;
import java.util.List;
import org.framescope.engine.frames.FrameMap;

/** A colouring in which some groups are faded, because others are isolated, and some are hidden. */
final class ShownColouring implements Colouring {

    /** How much of the background covers what is not isolated, of 256. */
    private static final int FADE = 208;

    private final Colouring base;
    private final Swatch[] swatches;

    ShownColouring(Colouring base, LegendFilter filter, Palette palette) {
        this.base = base;
        swatches = new Swatch[base.classes()];
        for (int i = 0; i < swatches.length; i++) {
            swatches[i] = base.swatch(i);
        }
        for (ColourGroup group : base.groups()) {
            for (int i = 0; i < swatches.length; i++) {
                if (group.has(i)) {
                    swatches[i] = shown(swatches[i], group.id(), filter, palette);
                }
            }
        }
    }

    private ShownColouring(Colouring base, Swatch[] swatches) {
        this.base = base;
        this.swatches = swatches;
    }

    @Override
    public Colouring at(int step) {
        Colouring other = base.at(step);
        return other == base ? this : new ShownColouring(other, swatches);
    }

    private static Swatch shown(Swatch swatch, int group, LegendFilter filter, Palette palette) {
        if (filter.hidden().contains(group)) {
            return new Swatch(palette.background(), palette.background(), Pattern.NONE);
        }
        return filter.isFull(group) ? swatch : swatch.faded(palette.background(), FADE);
    }

    @Override
    public int classes() {
        return swatches.length;
    }

    @Override
    public void classify(FrameMap map, long from, long to, ClassVisitor visitor) {
        base.classify(map, from, to, visitor);
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public List<ColourGroup> groups() {
        return base.groups();
    }

    @Override
    public Object classing() {
        return base.classing();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownColouring colouring
                && Arrays.equals(swatches, colouring.swatches)
                && classing().equals(colouring.classing());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(swatches) + 31 * classing().hashCode();
    }
}
