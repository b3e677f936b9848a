package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.framescope.engine.frames.DifferenceKind;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.MapDifference;

/**
 * Colours the combined map of a {@link MapDifference}: what differs in strong colours with a pattern each, what is the
 * same by its use, faded.
 */
public final class DifferenceColouring implements StateColouring {

    private static final DifferenceKind[] KINDS = DifferenceKind.values();

    /** The kinds that differ come first, so that they are on top where a pixel stands for many frames. */
    private static final int DIFFERENT = KINDS.length - 1;

    /** How much of the background covers what is the same, of 256. */
    private static final int SAME_FADE = 200;

    /** How much of the background covers what is not isolated, of 256. */
    private static final int FADE = 232;

    private final Swatch[] swatches = new Swatch[DIFFERENT + UseClasses.count()];

    /** @param isolated the kinds that are shown in full; empty for all */
    public DifferenceColouring(Palette palette, Set<DifferenceKind> isolated) {
        for (DifferenceKind kind : KINDS) {
            if (kind != DifferenceKind.SAME) {
                Swatch full = swatch(kind, palette);
                boolean shown = isolated.isEmpty() || isolated.contains(kind);
                swatches[kind.ordinal() - 1] = shown ? full : full.faded(palette.background(), FADE);
            }
        }
        boolean shown = isolated.contains(DifferenceKind.SAME);
        for (int i = 0; i < UseClasses.count(); i++) {
            Swatch full = palette.swatch(UseClasses.useOf(i), UseClasses.variantOf(i));
            int fade = shown ? 0 : isolated.isEmpty() ? SAME_FADE : FADE;
            swatches[DIFFERENT + i] = full.faded(palette.background(), fade);
        }
    }

    /** How a kind that differs is drawn; what is the same is drawn by its use. */
    static Swatch swatch(DifferenceKind kind, Palette palette) {
        boolean dark = palette.isDark();
        return switch (kind) {
            case ONLY_LEFT ->
                dark
                        ? Swatch.patterned(0x388bfd, 0x0c2d6b, Pattern.HATCH)
                        : Swatch.patterned(0x0969da, 0xb6dcff, Pattern.HATCH);
            case ONLY_RIGHT ->
                dark
                        ? Swatch.patterned(0xf0a04b, 0x5a3000, Pattern.BACK_HATCH)
                        : Swatch.patterned(0xe07b12, 0xffe2bd, Pattern.BACK_HATCH);
            case OTHER_USE ->
                dark
                        ? Swatch.patterned(0xe5e0f5, 0x6e40c9, Pattern.CROSS_HATCH)
                        : Swatch.patterned(0x3d1f77, 0xd8b9ff, Pattern.CROSS_HATCH);
            case OTHER_FREE ->
                dark
                        ? Swatch.patterned(0x1f5a4e, 0x8fe0cf, Pattern.DENSE_DOTS)
                        : Swatch.patterned(0x74c2b0, 0x17574a, Pattern.DENSE_DOTS);
            case SAME -> palette.swatch(FrameUse.HEAP_FREE).faded(palette.background(), SAME_FADE);
        };
    }

    @Override
    public int classes() {
        return swatches.length;
    }

    @Override
    public int classOf(int state, int since) {
        DifferenceKind kind = MapDifference.kindOf(since);
        return kind == DifferenceKind.SAME ? DIFFERENT + UseClasses.classOf(state) : kind.ordinal() - 1;
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    /** One group for each kind; its number is the kind's ordinal. */
    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        for (DifferenceKind kind : KINDS) {
            boolean same = kind == DifferenceKind.SAME;
            long classes = same ? (1L << swatches.length) - (1L << DIFFERENT) : 1L << kind.ordinal() - 1;
            String key = "difference." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            groups.add(new ColourGroup(kind.ordinal(), MapTexts.get(key), MapTexts.get(key + ".help"), classes));
        }
        return groups;
    }

    @Override
    public Object classing() {
        return DifferenceColouring.class;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DifferenceColouring colouring && Arrays.equals(swatches, colouring.swatches);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(swatches);
    }
}
