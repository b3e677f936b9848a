package org.framescope.app.places;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.places.RangeSummary.UsePart;
import org.framescope.engine.frames.Units;

/** One use of a selection: its colour, its name, how much, and a bar for its share. */
final class UseRow extends VBox {

    private static final double BAR = 4;

    /** @param swatch how the map draws the use */
    UseRow(UsePart part, double share, Node swatch) {
        super(2);
        long bytes = part.frames() << Units.PAGE_SHIFT;
        var name = new Label(part.use().label(), swatch);
        name.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var size = new Label(Units.size(bytes));
        size.getStyleClass().add("digits");
        size.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(4, name, gap, size);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(words, new Bar(share));
        String exact = Texts.get(
                part.ranges() == 1 ? "selection.use.hint.one" : "selection.use.hint",
                Units.exactBytes(bytes),
                Units.count(part.ranges()),
                percent(share));
        Hint.on(this, part.use().label() + "\n" + exact + "\n" + part.use().explanation());
        setAccessibleText(part.use().label() + ", " + exact);
    }

    private static String percent(double share) {
        return share < 0.001 ? "< 0.1 %" : Math.round(share * 1000) / 10.0 + " %";
    }

    /** A line, part of which is filled. */
    private static final class Bar extends Region {
        private final Region part = new Region();
        private final double share;

        Bar(double share) {
            this.share = share;
            getStyleClass().add("place-bar");
            part.getStyleClass().add("place-bar-part");
            getChildren().add(part);
            setMinHeight(BAR);
            setMaxHeight(BAR);
        }

        @Override
        protected void layoutChildren() {
            part.resizeRelocate(0, 0, Math.max(2, snapPositionX(getWidth() * share)), BAR);
        }
    }
}
