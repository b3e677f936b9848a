package org.framescope.app.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Pane;
import org.framescope.app.compare.PairViewModel;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.shell.commands.KeyHints;

/** Says what the commands of comparisons do, and what the commands that step do on their page. */
final class CompareCommands {

    private final MainWindowViewModel model;
    private final CompareChooser chooser;

    CompareCommands(MainWindowViewModel model, CompareChooser chooser) {
        this.model = model;
        this.chooser = chooser;
    }

    void bind(Commands commands) {
        PairViewModel pair = model.pair();
        BooleanBinding onPage = model.pageProperty().isEqualTo(Page.PAIR);
        var comparing = new Condition(onPage, Texts.get("why-not.compare"));
        commands.bind(
                Command.COMPARE_WITH,
                chooser::ask,
                new Condition(model.runProperty().isNotNull().or(onPage), Texts.get("why-not.compare-with")));
        commands.bind(Command.COMPARE_FILES, chooser::askForFiles);
        commands.bind(
                Command.SHOW_COMPARISON,
                () -> model.pageProperty().set(Page.PAIR),
                new Condition(pair.pairProperty().isNotNull().and(onPage.not()), Texts.get("why-not.show-comparison")));
        commands.bind(Command.SWAP_SIDES, model.comparing()::swap, comparing);
        commands.bind(Command.DIFFERENCE_MAP, pair::toggleView, comparing);
        commands.bind(Command.FIRST_DIFFERENCE, pair::firstDifference, comparing);
        commands.bind(Command.PREVIOUS_DIFFERENCE, pair::previousDifference, comparing);
        commands.bind(Command.NEXT_DIFFERENCE, pair::nextDifference, comparing);
        commands.bindAlso(Command.PLACE_BACK, pair::jumpBack, onPage);
        commands.bindAlso(Command.PLACE_FORWARD, pair::jumpForward, onPage);
        commands.bindAlso(Command.FIRST, pair::first, onPage);
        commands.bindAlso(Command.BACK, pair::back, onPage);
        commands.bindAlso(Command.FORWARD, pair::forward, onPage);
        commands.bindAlso(Command.LAST, pair::last, onPage);
    }

    /** Says the keys on the controls of the page. */
    static void explain(Pane page, KeyHints hints) {
        hints.on(page, "compare-swap", Command.SWAP_SIDES);
        hints.on(page, "compare-side-by-side", Command.DIFFERENCE_MAP);
        hints.on(page, "compare-difference-map", Command.DIFFERENCE_MAP);
        hints.on(page, "compare-with", Command.COMPARE_WITH);
        hints.on(page, "compare-first", Command.FIRST);
        hints.on(page, "compare-back", Command.BACK);
        hints.on(page, "compare-forward", Command.FORWARD);
        hints.on(page, "compare-last", Command.LAST);
        hints.on(page, "compare-first-difference", Command.FIRST_DIFFERENCE);
        hints.on(page, "compare-previous-difference", Command.PREVIOUS_DIFFERENCE);
        hints.on(page, "compare-next-difference", Command.NEXT_DIFFERENCE);
    }
}
