package org.framescope.app.map;

import javafx.scene.layout.StackPane;
import org.framescope.engine.frames.FrameUse;

/** A small square that shows how the map draws a use, for texts that speak of it. Style class {@code use-swatch}. */
public final class UseSwatch extends StackPane {

    private static final int SIDE = 10;

    /** @param scale device pixels for one of the scene */
    public UseSwatch(FrameUse use, boolean dark, double scale) {
        getStyleClass().add("use-swatch");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        PixelSurface surface = new PixelSurface();
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        Palette palette = Palette.of(dark);
        int[] tile = palette.swatch(use).tile(unit);
        surface.resize(side, side, scale);
        surface.paint(canvas -> {
            canvas.tile(tile, 0, 0, side, side);
            canvas.frame(0, 0, side, side, unit, Colours.mix(palette.swatch(use).colour(), palette.text(), 70));
        });
        getChildren().add(surface.node());
    }
}
