package org.framescope.app.shell;

import org.framescope.app.compare.Comparison;
import org.framescope.app.scenario.editor.EditorActions;

/** Does for the editor what needs the window: runs, and dialogs for files. */
record EditorDialogs(UpdateDesk desk, Dialogs dialogs) implements EditorActions {

    @Override
    public void run() {
        desk.run();
    }

    @Override
    public void compare() {
        desk.compare(Comparison.STRATEGIES);
    }

    @Override
    public void save() {
        dialogs.saveScenario();
    }

    @Override
    public void open() {
        dialogs.chooseFile();
    }

    @Override
    public void chooseHost() {
        dialogs.chooseHost();
    }

    @Override
    public void chooseBuild() {
        dialogs.chooseUpdateBuild();
    }
}
