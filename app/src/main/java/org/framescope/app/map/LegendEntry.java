package org.framescope.app.map;

import java.util.function.BiConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** One use in the legend: how it is drawn, its name and its amount. Style class {@code map-legend-entry}. */
final class LegendEntry extends ToggleButton {

    private static final int SIDE = 14;

    private final FrameUse use;
    private final PixelSurface swatch = new PixelSurface();
    private boolean adding;

    /** @param clicked gets the use, and whether it is added to the others */
    LegendEntry(FrameUse use, BiConsumer<FrameUse, Boolean> clicked) {
        this.use = use;
        getStyleClass().add("map-legend-entry");
        swatch.node().setManaged(true);
        setGraphic(swatch.node());
        // an action event does not say which keys were held
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> adding = e.isShiftDown() || e.isShortcutDown());
        setOnAction(event -> {
            clicked.accept(use, adding);
            adding = false;
        });
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        setTooltip(tooltip);
    }

    void setAmount(long bytes) {
        String size = Units.size(bytes);
        setText(MapTexts.get("legend.entry", use.label(), size));
        getTooltip().setText(MapTexts.get("legend.entry.help", use.explanation(), size, Units.exactBytes(bytes)));
    }

    /** Paints the swatch; a use with several shades shows them side by side. */
    void paint(Palette palette, double scale) {
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        swatch.resize(side, side, scale);
        Swatch[] shades = palette.swatches(use);
        int shown = Math.min(shades.length, 4);
        swatch.paint(canvas -> {
            for (int i = 0; i < shown; i++) {
                canvas.tile(shades[i].tile(unit), i * side / shown, 0, (i + 1) * side / shown, side);
            }
            int edge = Colours.mix(shades[0].colour(), palette.text(), 70);
            canvas.frame(0, 0, side, side, unit, edge);
        });
    }
}
