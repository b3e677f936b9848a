package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.framescope.app.export.PngFile;
import org.framescope.app.map.MapView;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.commands.Command;
import org.framescope.engine.frames.FrameRange;

/** Writes pictures of what has to do with places, in both themes and two sizes, for looking at them. */
public final class LookAtPlaces {

    private LookAtPlaces() {}

    /** @param args a folder for the pictures, a file to open */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        HeadlessToolkit.start();
        try {
            looks(folder, args[1]);
        } finally {
            Platform.exit();
        }
        System.exit(0);
    }

    private static void looks(Path folder, String file) throws Exception {
        for (String theme : List.of("light", "dark")) {
            for (String size : List.of("1280x800", "2560x1440")) {
                new Session(folder, theme, size).look(file);
            }
        }
    }

    private static final class Session {

        private final Path folder;
        private final String suffix;
        private final FramescopeWindow window;

        Session(Path folder, String theme, String size) throws Exception {
            this.folder = folder;
            suffix = "-" + theme + "-" + size + ".png";
            Path home = Files.createTempDirectory("framescope");
            window = HeadlessToolkit.call(() -> {
                var settings = new Settings(home.resolve("settings.properties"));
                settings.put("theme", theme);
                settings.put("window.width", size.split("x")[0]);
                settings.put("window.height", size.split("x")[1]);
                var opened =
                        new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
                opened.show();
                return opened;
            });
        }

        void look(String sample) throws Exception {
            act(() -> window.model().open(Path.of(sample), StartAt.LAST));
            while (HeadlessToolkit.call(
                    () -> window.model().playback().momentProperty().get() == null)) {
                Thread.sleep(20);
            }
            act(() -> {
                map().requestFocus();
                map().selectionProperty().set(new FrameRange(0x20000, 0x70000));
            });
            take("selection");
            act(() -> {
                map().goTo(0x41234);
                run(Command.ADD_BOOKMARK);
            });
            take("bookmark-editor");
            keep("Guard page", "What lies here is only there until dom0 runs.");
            act(() -> map().selectionProperty().set(new FrameRange(0x60000, 0x64000)));
            act(() -> run(Command.ADD_BOOKMARK));
            keep("Where the region would go", "");
            act(() -> run(Command.BOOKMARKS));
            take("bookmarks");
            act(() -> {
                ((javafx.scene.control.Button) lookup("#go-to-bookmark")).fire();
                field().setText("free");
                field().requestFocus();
            });
            takePopup("suggestions");
            act(() -> field().setText("0x5_0000_0000_0000"));
            takePopup("problem");
            act(() -> {
                field().setText("");
            });
            takePopup("examples");
            act(() -> {
                field().setText("free 2M");
                field().fireEvent(new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.ENTER,
                        false,
                        false,
                        false,
                        false));
            });
            take("found");
            act(() -> run(Command.NEXT_UNIT));
            take("sizes");
            act(() -> run(Command.KEYS));
            take("keys");
            act(() -> window.stage().hide());
        }

        private void keep(String name, String text) throws Exception {
            act(() -> {
                ((TextField) lookup("#bookmark-name")).setText(name);
                ((javafx.scene.control.TextArea) lookup("#bookmark-text")).setText(text);
                ((javafx.scene.control.Button) lookup("#save-bookmark")).fire();
            });
        }

        private void run(Command command) {
            ((MenuBar) lookup(".menu-bar"))
                    .getMenus().stream()
                            .flatMap(menu -> menu.getItems().stream())
                            .filter(item -> ("command-" + command.id()).equals(item.getId()))
                            .forEach(javafx.scene.control.MenuItem::fire);
        }

        private MapView map() {
            return (MapView) lookup("#map");
        }

        private TextField field() {
            return (TextField) lookup("#go-to");
        }

        private Node lookup(String id) {
            return window.stage().getScene().lookup(id);
        }

        private void act(Runnable action) throws Exception {
            HeadlessToolkit.call(() -> {
                action.run();
                return window;
            });
            HeadlessToolkit.awaitPulses(3);
            Thread.sleep(200);
        }

        private void take(String name) throws Exception {
            HeadlessToolkit.awaitPulses(3);
            Thread.sleep(300);
            write(name, window.stage().getScene());
        }

        /** The popup alone: it is a window of its own. */
        private void takePopup(String name) throws Exception {
            HeadlessToolkit.awaitPulses(3);
            Scene popup = HeadlessToolkit.call(() -> Window.getWindows().stream()
                    .filter(each -> each.getScene().lookup("#suggestions") != null)
                    .findFirst()
                    .orElseThrow()
                    .getScene());
            write(name, popup);
        }

        private void write(String name, Scene scene) throws Exception {
            WritableImage picture = HeadlessToolkit.call(() -> scene.snapshot(null));
            PngFile.write(picture, folder.resolve(name + suffix));
        }
    }
}
