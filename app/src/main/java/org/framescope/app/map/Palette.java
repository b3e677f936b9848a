package org.framescope.app.map;

import java.util.Arrays;
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

    /** How many things look different by {@link #look}: eight colours with four patterns. */
    static final int LOOKS = 32;

    private static final Pattern[] LOOK_PATTERNS = {Pattern.NONE, Pattern.HATCH, Pattern.DENSE_DOTS, Pattern.BARS};
    private static final Pattern[] RAMP_PATTERNS = {Pattern.NONE, Pattern.DENSE_DOTS, Pattern.HATCH};

    /** How much of black or white is in the ink of a pattern, of 256: less where lightness tells the same. */
    private static final int LOOK_INK = 110;

    private static final int RAMP_INK = 64;

    /** How much of the background covers the hue of a domain while its frames have no owner, of 256. */
    private static final int OWNERLESS_FADE = 192;

    private final boolean dark;
    private final int background;
    private final int text;
    private final int accent;
    private final int broken;
    private final Map<FrameUse, Swatch[]> swatches;
    private final int[] ramp;

    /** @param ramp colours of a scale from most to least, between which others are mixed (ARGB) */
    Palette(
            boolean dark,
            int background,
            int text,
            int accent,
            int broken,
            Map<FrameUse, Swatch[]> swatches,
            int[] ramp) {
        this.dark = dark;
        this.ramp = ramp.clone();
        this.background = background;
        this.text = text;
        this.accent = accent;
        this.broken = broken;
        this.swatches = new EnumMap<>(swatches);
    }

    /**
     * A palette with the same patterns and other colours.
     *
     * @param figures a line for each use: its name, its colour and the ink of its pattern, or the colours of its classes
     */
    Palette recoloured(String figures) {
        Map<FrameUse, Swatch[]> other = new EnumMap<>(swatches);
        for (String line : figures.lines().toList()) {
            String[] words = line.split(" ");
            FrameUse use = FrameUse.valueOf(words[0]);
            int[] colours = Arrays.stream(words)
                    .skip(1)
                    .mapToInt(word -> 0xff000000 | Integer.parseInt(word, 16))
                    .toArray();
            Pattern pattern = swatches.get(use)[0].pattern();
            other.put(
                    use,
                    pattern == Pattern.NONE
                            ? Arrays.stream(colours)
                                    .mapToObj(colour -> new Swatch(colour, colour, Pattern.NONE))
                                    .toArray(Swatch[]::new)
                            : new Swatch[] {new Swatch(colours[0], colours[1], pattern)});
        }
        int[] hues = Arrays.stream(other.get(FrameUse.DOMAIN))
                .mapToInt(Swatch::colour)
                .toArray();
        other.put(FrameUse.DOMAIN_PAGE_TABLE, PaletteColours.darker(hues));
        return new Palette(dark, background, text, accent, broken, other, ramp);
    }

    /** The same colours on another background, with other texts and outlines. */
    Palette onto(int otherBackground, int otherText) {
        return new Palette(dark, otherBackground, otherText, accent, broken, swatches, ramp);
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public static Palette of(PaletteKind kind, boolean dark) {
        return kind.palette(dark);
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

    /** One of {@link #LOOKS} that differ from each other by colour or pattern; neighbours differ by both. */
    Swatch look(int number) {
        int hue = number % UseClasses.DOMAIN_HUES;
        int colour = swatch(FrameUse.DOMAIN, hue).colour();
        Pattern pattern = LOOK_PATTERNS[(number / UseClasses.DOMAIN_HUES + number) % LOOK_PATTERNS.length];
        return new Swatch(colour, inkOn(colour, LOOK_INK), pattern);
    }

    /** A place on a scale of {@code count}, from most (0) to least: by lightness, and neighbours by pattern as well. */
    Swatch ramp(int place, int count) {
        double at = count < 2 ? 0 : (double) place / (count - 1) * (ramp.length - 1);
        int below = Math.min((int) at, ramp.length - 2);
        int colour = Colours.mix(ramp[below], ramp[below + 1], (int) Math.round((at - below) * 256));
        return new Swatch(colour, inkOn(colour, RAMP_INK), RAMP_PATTERNS[place % RAMP_PATTERNS.length]);
    }

    /** What does not matter now, but is there. */
    Swatch quiet() {
        int colour = Colours.mix(background, text, 40);
        return new Swatch(colour, colour, Pattern.NONE);
    }

    /** The ink of a pattern that can be seen on a colour: darker on a light one, lighter on a dark one. */
    private static int inkOn(int colour, int amount) {
        int lightness = (3 * Colours.red(colour) + 6 * Colours.green(colour) + Colours.blue(colour)) / 10;
        return Colours.mix(colour, lightness > 120 ? 0xff000000 : 0xffffffff, amount);
    }

    /** Swatches of a use, more than one for free blocks (by order) and domains (by number). */
    public Swatch[] swatches(FrameUse use) {
        return swatches.get(use).clone();
    }
}
