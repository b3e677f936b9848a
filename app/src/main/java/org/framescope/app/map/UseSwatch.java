package org.framescope.app.map;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.StackPane;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;

/** A small square that shows how the map draws a use, for texts that speak of it. Style class {@code use-swatch}. */
public final class UseSwatch extends StackPane {

    private static final int SIDE = 10;

    private final PixelSurface surface = new PixelSurface();
    private final double scale;

    /** Held by this square alone, so that colours do not keep squares that nobody sees any more. */
    private @Nullable InvalidationListener onPalette;

    /** A use in the standard palette; {@code scale} device pixels are one of the scene. */
    public UseSwatch(FrameUse use, boolean dark, double scale) {
        this(use, Palette.of(dark), scale);
    }

    /** @param scale device pixels for one of the scene */
    public UseSwatch(FrameUse use, Palette palette, double scale) {
        this(scale);
        paint(palette, palette.swatch(use));
    }

    private UseSwatch(double scale) {
        this.scale = scale;
        getStyleClass().add("use-swatch");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        getChildren().add(surface.node());
    }

    /** A use as a map draws it, also when that changes its palette. */
    public static UseSwatch following(MapColours colours, FrameUse use, double scale) {
        return following(colours, palette -> palette.swatch(use), scale);
    }

    /** The memory of a domain as a map draws it, also when that changes its palette. */
    public static UseSwatch ofDomain(MapColours colours, int domain, double scale) {
        int hue = domain % UseClasses.DOMAIN_HUES;
        return following(colours, palette -> palette.swatch(FrameUse.DOMAIN, hue), scale);
    }

    private static UseSwatch following(MapColours colours, Function<Palette, Swatch> chosen, double scale) {
        var square = new UseSwatch(scale);
        InvalidationListener repaint = changed -> square.paint(colours.palette(), chosen.apply(colours.palette()));
        square.onPalette = repaint;
        colours.darkProperty().addListener(new WeakInvalidationListener(repaint));
        colours.paletteKindProperty().addListener(new WeakInvalidationListener(repaint));
        repaint.invalidated(colours.darkProperty());
        return square;
    }

    private void paint(Palette palette, Swatch swatch) {
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        int[] tile = swatch.tile(unit);
        surface.resize(side, side, scale);
        surface.paint(canvas -> {
            canvas.tile(tile, 0, 0, side, side);
            canvas.frame(0, 0, side, side, unit, Colours.mix(swatch.colour(), palette.text(), 70));
        });
    }
}
