package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.framescope.app.export.PngFile;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.engine.recording.Recording;

/** Writes pictures of the window with each panel of its side, in both themes and two sizes, for looking at them. */
public final class LookAtPanels {

    private LookAtPanels() {}

    /**
     * @param args a folder for the pictures; pages such as {@code heap,frame} or {@code all}; then for each picture a file
     *     and a step: a number, or the id of a kind of step
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> pages = List.of(args[1].split(","));
        HeadlessToolkit.start();
        for (String theme : List.of("light", "dark")) {
            for (String size : theme.equals("light") ? List.of("1280x800", "2560x1440") : List.of("1280x800")) {
                FramescopeWindow window = open(theme, size);
                for (int i = 2; i + 1 < args.length; i += 2) {
                    look(window, pages, Path.of(args[i]), args[i + 1], folder, "-" + theme + "-" + size);
                }
                HeadlessToolkit.call(() -> {
                    window.stage().hide();
                    return window;
                });
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private static FramescopeWindow open(String theme, String size) throws Exception {
        Path memory = Files.createTempFile("framescope", ".properties");
        return HeadlessToolkit.call(() -> {
            var settings = new Settings(memory);
            settings.put("theme", theme);
            settings.put("window.width", size.split("x")[0]);
            settings.put("window.height", size.split("x")[1]);
            var window = new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
            window.show();
            return window;
        });
    }

    private static void look(
            FramescopeWindow window, List<String> pages, Path file, String step, Path folder, String suffix)
            throws Exception {
        HeadlessToolkit.call(() -> {
            window.model().open(file, StartAt.LAST);
            return window;
        });
        do {
            Thread.sleep(500);
        } while (!HeadlessToolkit.call(
                () -> window.model().job().titleProperty().get().isEmpty()));
        String name = file.getFileName().toString().replaceAll("\\.json.*", "");
        for (SidePage page : SidePage.values()) {
            if (!pages.contains("all") && !pages.contains(page.id())) {
                continue;
            }
            HeadlessToolkit.call(() -> {
                Recording recording =
                        window.model().playback().recordingProperty().get();
                window.model().playback().goTo(number(recording, step));
                window.model().side().show(page);
                ((MapView) window.stage().getScene().lookup("#map")).goTo(recording.endMfn() / 3);
                return window;
            });
            HeadlessToolkit.awaitPulses(3);
            Thread.sleep(700);
            var picture = HeadlessToolkit.call(() -> window.stage().getScene().snapshot(null));
            PngFile.write(picture, folder.resolve(page.id() + "-" + name + "-" + step + suffix + ".png"));
        }
    }

    private static int number(Recording recording, String step) {
        return step.matches("\\d+")
                ? Integer.parseInt(step)
                : recording.steps().stream()
                        .filter(each -> each.kind().id().equals(step))
                        .findFirst()
                        .orElse(recording.step(recording.size()))
                        .number();
    }
}
