package org.framescope.app.map;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.frames.Units;

/**
 * One group in the legend: how it is drawn, its name and its amount. A click isolates it, with Shift or Ctrl it adds it
 * to the others; with Alt, by the key Delete or from the menu it is hidden. Style class {@code map-legend-entry}.
 */
final class LegendEntry extends ToggleButton {

    private static final int SIDE = 14;
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final PixelSurface swatch = new PixelSurface();
    private final MenuItem hide = new MenuItem();
    private ColourGroup group;
    private boolean hidden;
    private boolean adding;
    private boolean hiding;

    /** Where clicks go. */
    interface Clicks {
        void isolate(int group, boolean adding);

        void hide(int group);
    }

    LegendEntry(ColourGroup group, Clicks clicks) {
        this.group = group;
        getStyleClass().add("map-legend-entry");
        swatch.node().setManaged(true);
        setGraphic(swatch.node());
        // an action event does not say which keys were held
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            adding = e.isShiftDown() || e.isShortcutDown();
            hiding = e.isAltDown();
        });
        setOnAction(event -> {
            if (hiding) {
                clicks.hide(group.id());
            } else {
                clicks.isolate(group.id(), adding);
            }
            adding = false;
            hiding = false;
        });
        setOnKeyPressed(event -> {
            // Enter alone presses the button
            boolean add = event.getCode() == KeyCode.ENTER && (event.isShiftDown() || event.isShortcutDown());
            if (add) {
                clicks.isolate(group.id(), true);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                clicks.hide(group.id());
                event.consume();
            }
        });
        hide.setOnAction(event -> clicks.hide(group.id()));
        setContextMenu(new ContextMenu(hide));
    }

    ColourGroup group() {
        return group;
    }

    /** Says what the group stands for now, and its amount. */
    void say(ColourGroup named, long bytes, boolean isHidden) {
        group = named;
        hidden = isHidden;
        String size = Units.size(bytes);
        setText(MapTexts.get("legend.entry", named.label(), size));
        String help = hidden ? "legend.entry.hidden.help" : "legend.entry.help";
        String words = MapTexts.get(help, named.help(), size, Units.exactBytes(bytes));
        Hint.on(this, words);
        setAccessibleHelp(words);
        setAccessibleText(hidden ? MapTexts.get("legend.entry.hidden", named.label(), size) : getText());
        hide.setText(MapTexts.get(hidden ? "legend.show" : "legend.hide"));
        pseudoClassStateChanged(HIDDEN, hidden);
    }

    /** Paints the swatch; a group of several classes shows them side by side. */
    void paint(Colouring colouring, Palette palette, double scale) {
        int side = (int) Math.round(SIDE * scale);
        int unit = Math.max(1, (int) Math.round(scale));
        swatch.resize(side, side, scale);
        int[] shades = IntStream.range(0, colouring.classes())
                .filter(group::has)
                .limit(4)
                .toArray();
        swatch.paint(canvas -> {
            for (int i = 0; i < shades.length; i++) {
                int[] tile = colouring.swatch(shades[i]).tile(unit);
                canvas.tile(tile, i * side / shades.length, 0, (i + 1) * side / shades.length, side);
            }
            int edge = Colours.mix(colouring.swatch(shades[0]).colour(), palette.text(), 70);
            canvas.frame(0, 0, side, side, unit, edge);
        });
    }
}
