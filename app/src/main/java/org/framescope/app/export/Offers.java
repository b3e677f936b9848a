package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.framescope.app.charts.Chart;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/** What the panes of a window have to export: kept with the nodes that show it, so that nobody must be told of panes. */
final class Offers {

    private static final Object KEY = new Object();

    /** Something that a node shows and that can be saved. */
    sealed interface Offer permits OfTable, OfTables, OfChart {}

    record OfTable(Supplier<@Nullable Table> table) implements Offer {}

    record OfTables(Supplier<List<Table>> tables) implements Offer {}

    record OfChart(Supplier<@Nullable Chart> chart) implements Offer {}

    private Offers() {}

    static void add(Node node, Offer offer) {
        node.getProperties().put(KEY, offer);
    }

    /** All that is offered by the visible nodes in and below a node, in the order of the nodes. */
    static List<Offer> in(Node node) {
        List<Offer> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Offer> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getProperties().get(KEY) instanceof Offer offer) {
            found.add(offer);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
