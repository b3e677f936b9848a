package org.framescope.app.map;

import javafx.scene.layout.StackPane;
import org.framescope.engine.frames.FrameUse;

/** A small square that shows how the map draws a use, for texts that speak of it. Style class {@code use-swatch}. */
public final class UseSwatch extends StackPane {

    private static final int SIDE = 10;

    /** A use in the standard palette; {@code scale} device pixels are one of the scene. */
    public UseSwatch(FrameUse use, boolean dark, double scale) {
        this(use, Palette.of(dark), scale);
    }

    /** @param scale device pixels for one of the scene */
    public UseSwatch(FrameUse use, Palette palette, double scale) {
        this(palette, palette.swatch(use), scale);
    }

    /** The memory of a domain. */
    public static UseSwatch ofDomain(int domain, Palette palette, double scale) {
        return new UseSwatch(palette, palette.swatch(FrameUse.DOMAIN, domain % UseClasses.DOMAIN_HUES), scale);
    }

    private UseSwatch(Palette palette, Swatch swatch, double scale) {
        getStyleClass().add("use-swatch");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        PixelSurface surface = new PixelSurface();
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        int[] tile = swatch.tile(unit);
        surface.resize(side, side, scale);
        surface.paint(canvas -> {
            canvas.tile(tile, 0, 0, side, side);
            canvas.frame(0, 0, side, side, unit, Colours.mix(swatch.colour(), palette.text(), 70));
        });
        getChildren().add(surface.node());
    }
}
