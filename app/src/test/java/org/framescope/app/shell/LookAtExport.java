package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.framescope.app.export.PngFile;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;

/** Writes pictures of the export dialog with everything that can be exported, for looking at them. */
public final class LookAtExport {

    private LookAtExport() {}

    /** @param args a folder for the pictures, and the file to open */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        HeadlessToolkit.start();
        for (String theme : List.of("light", "dark")) {
            for (String size : List.of("1280x800", "2560x1440")) {
                look(folder, theme, size, Path.of(args[1]));
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private static void look(Path folder, String theme, String size, Path file) throws Exception {
        Path memory = Files.createTempFile("framescope", ".properties");
        FramescopeWindow window = HeadlessToolkit.call(() -> {
            var settings = new Settings(memory);
            settings.put("theme", theme);
            settings.put("window.width", size.split("x")[0]);
            settings.put("window.height", size.split("x")[1]);
            var opened = new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
            opened.show();
            opened.model().open(file, StartAt.LAST);
            return opened;
        });
        Thread.sleep(3000);
        act(
                window,
                root -> root.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, true, true, false, false)));
        Thread.sleep(500);
        ComboBox<?> what = HeadlessToolkit.call(
                () -> (ComboBox<?>) window.stage().getScene().lookup("#export-what"));
        for (int i = 0; i < what.getItems().size(); i++) {
            int index = i;
            act(window, root -> what.getSelectionModel().select(index));
            Thread.sleep(1200);
            var picture = HeadlessToolkit.call(() -> window.stage().getScene().snapshot(null));
            PngFile.write(picture, folder.resolve("export-" + i + "-" + theme + "-" + size + ".png"));
        }
        act(window, root -> window.stage().hide());
    }

    private static void act(FramescopeWindow window, Consumer<Node> action) throws Exception {
        HeadlessToolkit.call(() -> {
            action.accept(window.stage().getScene().getRoot());
            return window;
        });
    }
}
