package org.framescope.app.shell;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Pane;
import org.framescope.app.compare.CompareController;
import org.framescope.app.compare.PairController;
import org.framescope.app.compare.TruthController;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.shell.commands.KeyHints;

/** The pages on which runs are compared, and the commands that go with them. */
final class ComparePages {

    private final MainWindowViewModel model;
    private final CompareChooser chooser;
    private final Pane figures;
    private final Pane pair;
    private final Pane truth;

    /** @param mainMap the map whose looks all maps have */
    ComparePages(MainWindowViewModel model, MapView mainMap, CompareChooser chooser) {
        this.model = model;
        this.chooser = chooser;
        figures = Layouts.load(
                "compare.fxml",
                new CompareController(
                        model.compared(),
                        mainMap,
                        model.desk()::compare,
                        model::openUpdate,
                        model::edit,
                        model.comparing()::compare));
        pair = Layouts.load(
                "compare-runs.fxml",
                new PairController(
                        model.pair(),
                        mainMap,
                        chooser::ask,
                        model.comparing()::swap,
                        model::openSide,
                        hasFigures(model),
                        () -> model.pageProperty().set(Page.COMPARE)));
        truth = Layouts.load("truth.fxml", new TruthController(model.truth(), model::openBoot));
    }

    private static BooleanBinding hasFigures(MainWindowViewModel model) {
        var pair = model.pair().pairProperty();
        return Bindings.createBooleanBinding(
                () -> model.compared().shows(pair.get()), pair, model.compared().runsProperty());
    }

    Map<Page, Pane> all() {
        return Map.of(Page.COMPARE, figures, Page.PAIR, pair, Page.TRUTH, truth);
    }

    void bind(Commands commands, KeyBindings keys) {
        new CompareCommands(model, chooser).bind(commands);
        CompareCommands.explain(pair, new KeyHints(keys));
    }
}
