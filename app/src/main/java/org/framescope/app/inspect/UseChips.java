package org.framescope.app.inspect;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.timeline.ChangeLine;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** Draws changes of use with the colours of the map. */
public final class UseChips {

    private final Function<FrameUse, Node> swatches;

    /** @param swatches makes a small square in the colour of a use */
    public UseChips(Function<FrameUse, Node> swatches) {
        this.swatches = swatches;
    }

    /** {@code 2 MiB: free, boot allocator → frametable}, and where. */
    Node lineOf(ChangeLine line, AddressUnit unit) {
        Label size = new Label(line.size());
        size.getStyleClass().add("change-size");
        explain(size, line.exactSize());
        Label place = new Label(
                line.ranges() == 1
                        ? line.place(unit)
                        : Texts.get("step.changes.pieces", Units.count(line.ranges()), line.place(unit)));
        place.getStyleClass().addAll("change-place", "quiet");
        place.setWrapText(true);
        explain(place, Texts.get("step.changes.other-unit", line.place(unit.counterpart())));
        Label arrow = new Label("→");
        arrow.getStyleClass().add("quiet");
        var uses = new FlowPane(8, 2, chip(line.fromUse(), line.fromText()), arrow, chip(line.toUse(), line.toText()));
        var box = new VBox(2, size, uses, place);
        box.getStyleClass().add("change");
        return box;
    }

    private Node chip(FrameUse use, String words) {
        Label label = new Label(words);
        explain(label, use.explanation());
        var chip = new HBox(6, swatches.apply(use), label);
        chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return chip;
    }

    private static void explain(Label label, String words) {
        Hint.on(label, words);
    }
}
