package org.framescope.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.framescope.app.export.FileChooserPlace;
import org.framescope.app.export.SavePlace;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.files.FileNames;
import org.framescope.engine.input.InputException;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;

/** What the stage is asked for: file choosers, and to go away. */
final class Dialogs {

    private final Stage stage;
    private final MainWindowViewModel model;
    private @Nullable File folder;

    Dialogs(Stage stage, MainWindowViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    void open(Path file) {
        model.open(file, StartAt.FIRST);
    }

    void chooseFile() {
        File chosen = choose(
                Texts.get("open.title"),
                new ExtensionFilter(Texts.get("open.kinds"), "*.json", "*.json.gz", "*.txt", "*.log"),
                new ExtensionFilter(Texts.get("open.all"), "*"));
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    void chooseBuild() {
        File chosen =
                choose(Texts.get("open-build.title"), new ExtensionFilter(Texts.get("open-build.kind"), "*.json"));
        if (chosen != null) {
            try {
                model.scenario().addBuild(XenBuilds.read(chosen.toPath()));
            } catch (InputException e) {
                model.problemProperty().set(Problem.of(e));
            }
        }
    }

    void chooseHost() {
        File chosen = choose(
                Texts.get("open-host.title"),
                new ExtensionFilter(Texts.get("open.kinds"), "*.json", "*.json.gz", "*.txt", "*.log"),
                new ExtensionFilter(Texts.get("open.all"), "*"));
        if (chosen != null) {
            model.desk().chooseHost(chosen.toPath());
        }
    }

    void chooseUpdateBuild() {
        File chosen =
                choose(Texts.get("open-build.title"), new ExtensionFilter(Texts.get("open-build.kind"), "*.json"));
        if (chosen != null) {
            model.desk().chooseBuild(chosen.toPath());
        }
    }

    void saveScenario() {
        FileChooser chooser = chooser(
                Texts.get("save-scenario.title"), new ExtensionFilter(Texts.get("save-scenario.kind"), "*.json"));
        Path file = model.editor().fileProperty().get();
        chooser.setInitialFileName(
                file == null
                        ? FileNames.of(model.editor().nameProperty().get()) + ".json"
                        : file.getFileName().toString());
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            folder = chosen.getParentFile();
            model.desk().save(chosen.toPath());
        }
    }

    private @Nullable File choose(String title, ExtensionFilter... kinds) {
        File chosen = chooser(title, kinds).showOpenDialog(stage);
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return chosen;
    }

    private FileChooser chooser(String title, ExtensionFilter... kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(kinds);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    /** Where exports go. */
    SavePlace savePlace() {
        return new FileChooserPlace(stage);
    }

    void closeWindow() {
        stage.hide();
    }

    /** Asks for files that are to be compared; empty when nothing was chosen. */
    List<Path> chooseFiles(String title) {
        List<File> chosen = chooser(
                        title,
                        new ExtensionFilter(Texts.get("open.kinds"), "*.json", "*.json.gz", "*.txt", "*.log"),
                        new ExtensionFilter(Texts.get("open.all"), "*"))
                .showOpenMultipleDialog(stage);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }
}
