package org.framescope.app.layouts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Takes nodes out of a row while there is no room for all of it, so that the others are not cut. What the nodes say must
 * be found elsewhere as well, such as in the tooltip of one that stays.
 */
public final class Spare {

    private final HBox row;
    private final List<Region> leastFirst;

    /** What is taken out or put back asks for a layout, which asks here again. */
    private boolean fitting;

    private Spare(HBox row, List<Region> leastFirst) {
        this.row = row;
        this.leastFirst = leastFirst;
    }

    /** Begins to watch a row. The {@code leastFirst} of its nodes are the ones to take out, the least important first. */
    public static void from(HBox row, Region... leastFirst) {
        var spare = new Spare(row, List.of(leastFirst));
        for (Region node : leastFirst) {
            // the row, and so the window, may be narrower than with them
            node.setMinWidth(0);
        }
        row.widthProperty().subscribe(width -> spare.fit());
        // wider or narrower words of any of its nodes
        row.needsLayoutProperty().subscribe(needed -> spare.fit());
    }

    private void fit() {
        double width = row.getWidth();
        if (width <= 0 || fitting) {
            return;
        }
        fitting = true;
        double needed = row.getInsets().getLeft() + row.getInsets().getRight() - row.getSpacing();
        for (Node node : row.getChildren()) {
            if (node.isManaged() || isSpare(node)) {
                needed += widthOf(node) + row.getSpacing();
            }
        }
        for (Node node : leastFirst) {
            boolean fits = needed <= width;
            if (!fits) {
                needed -= widthOf(node) + row.getSpacing();
            }
            node.setVisible(fits);
            node.setManaged(fits);
        }
        fitting = false;
    }

    private boolean isSpare(Node node) {
        return node instanceof Region region && leastFirst.contains(region);
    }

    /** What is typed may be longer than its field; words are to be read. */
    private static double widthOf(Node node) {
        return node instanceof TextInputControl ? node.minWidth(-1) : node.prefWidth(-1);
    }
}
