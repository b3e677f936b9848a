package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.framescope.app.compare.Comparison;
import org.framescope.app.export.PngFile;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;

/** Writes pictures of every page of the window, in both themes and two sizes, for looking at them. */
public final class LookAtWindow {

    private LookAtWindow() {}

    /** @param args a folder for the pictures; after it, scenario files to look at */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        HeadlessToolkit.start();
        for (String theme : List.of("light", "dark")) {
            for (String size : List.of("1280x800", "2560x1440")) {
                new Session(folder, theme, size).look(List.of(args).subList(1, args.length));
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private static final class Session {

        private static final List<String> TABS = List.of("#tab-step", "#tab-update", "#tab-findings");

        private final Path folder;
        private final String suffix;
        private final FramescopeWindow window;

        Session(Path folder, String theme, String size) throws Exception {
            this.folder = folder;
            suffix = "-" + theme + "-" + size + ".png";
            Path memory = Files.createTempFile("framescope", ".properties");
            window = HeadlessToolkit.call(() -> {
                var settings = new Settings(memory);
                settings.put("theme", theme);
                settings.put("window.width", size.split("x")[0]);
                settings.put("window.height", size.split("x")[1]);
                var opened =
                        new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
                opened.show();
                return opened;
            });
        }

        void look(List<String> files) throws Exception {
            take("start");
            act(MainWindowViewModel::edit);
            take("editor");
            act(model -> {
                model.editor().workload().onProperty().set(true);
                model.editor().domains().get(1).memoryProperty().set("plenty");
                model.editor().workload().fillProperty().set("170");
                model.editor().setRegion("64M@nowhere");
                model.editor().addNext();
                model.editor().addDomain();
                model.editor().rates().get(1).textProperty().set("3 ms");
                model.editor().rates().get(2).textProperty().set("soon");
            });
            take("editor-wrong");
            act(MainWindowViewModel::newScenario);
            act(model -> model.desk().compare(Comparison.STRATEGIES));
            take("compare");
            act(MainWindowViewModel::newScenario);
            act(model -> model.desk().run());
            take("run");
            for (String file : files) {
                String name = Path.of(file).getFileName().toString().replace(".json", "");
                act(model -> model.open(Path.of(file), StartAt.FIRST));
                walk(name);
                act(MainWindowViewModel::edit);
                take(name + "-editor");
                act(model -> model.desk().compare(Comparison.STRATEGIES));
                take(name + "-compare");
            }
            act(model -> window.stage().hide());
        }

        /** The scenes of the storyboard, each with another tab beside the map. */
        private void walk(String name) throws Exception {
            var recording = HeadlessToolkit.call(
                    () -> window.model().playback().recordingProperty().get());
            int at = 0;
            for (Storyboard.Scene scene : Storyboard.scenes(recording)) {
                String tab = TABS.get(at++ % TABS.size());
                act(model -> {
                    ((ToggleButton) window.stage().getScene().lookup(tab)).setSelected(true);
                    model.playback().goTo(scene.step());
                });
                take(name + "-" + at + "-" + scene.name());
            }
        }

        private void act(Consumer<MainWindowViewModel> action) throws Exception {
            HeadlessToolkit.call(() -> {
                action.accept(window.model());
                return window;
            });
            while (!HeadlessToolkit.call(
                    () -> window.model().job().titleProperty().get().isEmpty())) {
                Thread.sleep(20);
            }
        }

        private void take(String name) throws Exception {
            HeadlessToolkit.awaitPulses(3);
            Thread.sleep(400);
            var picture = HeadlessToolkit.call(() -> window.stage().getScene().snapshot(null));
            PngFile.write(picture, folder.resolve(name + suffix));
        }
    }
}
