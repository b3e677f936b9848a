package org.framescope.app.map;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Something in the legend that is no use of frames but lies over them. Style class {@code map-legend-note}. */
final class LegendNote extends Label {

    private static final int SIDE = 14;

    private final PixelSurface swatch = new PixelSurface();

    LegendNote() {
        getStyleClass().add("map-legend-note");
        swatch.node().setManaged(true);
        setGraphic(swatch.node());
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        setTooltip(tooltip);
        setShown(false);
    }

    void say(String words, String help) {
        setText(words);
        getTooltip().setText(help);
    }

    void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Paints the square; several swatches are shown side by side. */
    void paint(List<Swatch> swatches, Palette palette, double scale) {
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        swatch.resize(side, side, scale);
        swatch.paint(canvas -> {
            int count = swatches.size();
            for (int i = 0; i < count; i++) {
                canvas.tile(swatches.get(i).tile(unit), i * side / count, 0, (i + 1) * side / count, side);
            }
            canvas.frame(0, 0, side, side, unit, Colours.mix(swatches.getFirst().colour(), palette.text(), 70));
        });
    }
}
