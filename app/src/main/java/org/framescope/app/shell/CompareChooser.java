package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.compare.RunRecipe;
import org.framescope.app.compare.Side;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.SimulatedBoot;

/** Asks with what the open run is to be compared, on a card over the window. */
final class CompareChooser {

    private final MainWindowViewModel model;
    private final Dialogs dialogs;
    private final Overlay overlay;

    CompareChooser(MainWindowViewModel model, Dialogs dialogs, Overlay overlay) {
        this.model = model;
        this.dialogs = dialogs;
        this.overlay = overlay;
    }

    void ask() {
        Side side = model.comparedSide();
        if (side != null) {
            var card = new CompareCard(side, new Choices(side));
            overlay.show(card.build(model.scenario().builds()));
        }
    }

    /** Asks for two files whose runs are to be compared: both at once, or one after the other. */
    void askForFiles() {
        List<Path> files = dialogs.chooseFiles(Texts.get("compare.files.title"));
        if (files.size() == 1) {
            files = new ArrayList<>(files);
            files.addAll(dialogs.chooseFiles(
                    Texts.get("compare.files.second", files.getFirst().getFileName())));
        }
        if (files.size() > 1) {
            model.comparing().compareFiles(files.get(0), files.get(1));
        }
    }

    private final class Choices implements CompareCard.Choices {
        private final Side side;

        Choices(Side side) {
            this.side = side;
        }

        @Override
        public void compare(RunRecipe other) {
            model.comparing().compare(side, other);
        }

        @Override
        public void compareFile() {
            List<Path> files = dialogs.chooseFiles(Texts.get("compare.files.second", side.title()));
            if (!files.isEmpty()) {
                model.comparing().compare(side, files.getFirst());
            }
        }

        @Override
        public void compareTruth(SimulatedBoot boot) {
            model.comparing().compareTruth(boot);
        }

        @Override
        public void close() {
            overlay.close();
        }
    }
}
