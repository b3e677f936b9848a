package org.framescope.app.map;

import java.util.Locale;

/** For whose eyes the colours of the map are chosen. */
public enum PaletteKind {
    STANDARD(Palette.LIGHT, Palette.DARK),
    /** For eyes that see little difference between red and green: deuteranopia and protanopia. */
    RED_GREEN(RedGreenFigures.LIGHT, RedGreenFigures.DARK),
    /** For eyes that see little difference between blue and yellow: tritanopia. */
    BLUE_YELLOW(BlueYellowFigures.LIGHT, BlueYellowFigures.DARK),
    /** Dark on white, or light on black, with patterns that stand out. */
    HIGH_CONTRAST(
            Palette.LIGHT.recoloured(HighContrastFigures.LIGHT).onto(0xffffffff, 0xff000000),
            Palette.DARK.recoloured(HighContrastFigures.DARK).onto(0xff000000, 0xffffffff));

    private final Palette light;
    private final Palette dark;

    PaletteKind(String light, String dark) {
        this(Palette.LIGHT.recoloured(light), Palette.DARK.recoloured(dark));
    }

    PaletteKind(Palette light, Palette dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Name in texts and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return MapTexts.get("palette." + id());
    }

    Palette palette(boolean isDark) {
        return isDark ? dark : light;
    }
}
