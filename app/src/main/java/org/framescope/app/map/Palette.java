package org.framescope.app.map;

import java.util.EnumMap;
import java.util.Map;
import org.framescope.engine.frames.FrameUse;

/**
 * The colours of the map in one theme. Families share a hue: not RAM is grey, Xen's own is blue and violet, free is
 * green, what the boot loader brought is brown, domains are warm. Red is kept for a broken rule.
 */
public final class Palette {

    public static final Palette LIGHT = PaletteColours.light();
    public static final Palette DARK = PaletteColours.dark();

    /** How much of the background covers the hue of a domain while its frames have no owner, of 256. */
    private static final int OWNERLESS_FADE = 192;

    private final boolean dark;
    private final int background;
    private final int text;
    private final int accent;
    private final int broken;
    private final Map<FrameUse, Swatch[]> swatches;

    Palette(boolean dark, int background, int text, int accent, int broken, Map<FrameUse, Swatch[]> swatches) {
        this.dark = dark;
        this.background = background;
        this.text = text;
        this.accent = accent;
        this.broken = broken;
        this.swatches = new EnumMap<>(swatches);
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public boolean isDark() {
        return dark;
    }

    /** What is behind the rows (ARGB). */
    public int background() {
        return background;
    }

    /** Text and outlines that must be seen on every class (ARGB). */
    public int text() {
        return text;
    }

    /** Frames that the current step changed (ARGB). */
    public int accent() {
        return accent;
    }

    /** A rule that is broken, and nothing else (ARGB). */
    public int broken() {
        return broken;
    }

    public Swatch swatch(FrameUse use) {
        return swatch(use, 0);
    }

    /** The swatch of one of several classes of a use; see {@link UseClasses}. */
    Swatch swatch(FrameUse use, int variant) {
        return swatches.get(use)[variant];
    }

    /** What is laid over frames that are out of reach. */
    Swatch veil() {
        return swatch(FrameUse.NOT_PLUGGED);
    }

    /** A frame of a domain that has no owner yet; {@code place} as of {@link UseClasses#ownerlessClassOf}. */
    Swatch ownerless(int place) {
        Swatch owned = place < UseClasses.DOMAIN_HUES ? swatch(FrameUse.DOMAIN, place) : swatch(FrameUse.SHARED);
        return new Swatch(Colours.mix(owned.colour(), background, OWNERLESS_FADE), owned.colour(), Pattern.BACK_HATCH);
    }

    /** Swatches of a use, more than one for free blocks (by order) and domains (by number). */
    public Swatch[] swatches(FrameUse use) {
        return swatches.get(use).clone();
    }
}
