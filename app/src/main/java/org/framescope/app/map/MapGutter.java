package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;

/** The addresses at which the rows begin. Style class {@code map-gutter}, of the texts {@code map-address}. */
final class MapGutter extends Pane {

    private static final double FONT_SIZE = 11;
    /** Advance of a digit of a monospaced font by its size. */
    private static final double ADVANCE = 0.61;

    private static final double PADDING = 10;

    private final List<Text> texts = new ArrayList<>();

    MapGutter() {
        getStyleClass().add("map-gutter");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Width that the longest place of an axis needs. */
    static double widthFor(AddressAxis axis, AddressUnit unit) {
        int digits = unit.bare(axis.end() - 1).length();
        return Math.ceil(digits * FONT_SIZE * ADVANCE + 2 * PADDING);
    }

    /** Shows the addresses of the rows in sight; {@code scale} device pixels are one of the scene. */
    void show(AddressAxis axis, RowViewport view, Palette palette, AddressUnit unit, double scale) {
        int used = 0;
        Color strong = colour(Colours.mix(palette.background(), palette.text(), 200));
        Color faint = colour(Colours.mix(palette.background(), palette.text(), 150));
        for (long row = view.firstRow(); row < view.endRow(); row++) {
            double middle = (view.rowTop(row) + view.pitch() / 2.0) / scale;
            if (middle < FONT_SIZE / 2 || middle > getHeight() - FONT_SIZE / 2 || view.isHeader(row)) {
                continue;
            }
            long mfn = axis.mfnAt(view.rowFrom(row));
            Text text = text(used++);
            text.setText(unit.bare(mfn));
            text.setFill(isRound(mfn << Units.PAGE_SHIFT, view) ? strong : faint);
            text.setX(PADDING);
            text.setWrappingWidth(getWidth() - 2 * PADDING);
            text.setY(Math.round(middle));
        }
        getChildren().setAll(texts.subList(0, used));
    }

    /** Every few rows one begins at an address rounder than the others: it guides the eye. */
    private static boolean isRound(long address, RowViewport view) {
        long rowBytes = view.framesPerRow() << Units.PAGE_SHIFT;
        return address % (rowBytes * 4) == 0;
    }

    private Text text(int index) {
        if (index == texts.size()) {
            Text text = new Text();
            text.getStyleClass().add("map-address");
            text.setTextOrigin(VPos.CENTER);
            text.setTextAlignment(TextAlignment.RIGHT);
            texts.add(text);
        }
        return texts.get(index);
    }

    static Color colour(int argb) {
        return Color.rgb(Colours.red(argb), Colours.green(argb), Colours.blue(argb));
    }
}
