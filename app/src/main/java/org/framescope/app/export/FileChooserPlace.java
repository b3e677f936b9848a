package org.framescope.app.export;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.framescope.app.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Asks with the file chooser of the system, which begins in the folder that was used last. */
public final class FileChooserPlace implements SavePlace {

    private final Window window;
    private @Nullable File folder;

    public FileChooserPlace(Window window) {
        this.window = window;
    }

    @Override
    public @Nullable Path ask(String name, String kind, String extension) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("export.save.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, "*." + extension));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return null;
        }
        folder = chosen.getParentFile();
        return chosen.toPath();
    }
}
