package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.framescope.app.export.PngFile;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.liveupdate.LiveUpdate;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;

/** Takes pictures of a live update in the window, for looking at them: folder, and a scenario or nothing. */
final class LookAtUpdate {

    private static final double[][] SIZES = {{1280, 800}, {2560, 1440}};

    private LookAtUpdate() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        UpdateResult result =
                args.length > 1 ? LiveUpdate.run(ScenarioFile.read(Path.of(args[1]))) : DemoUpdate.result(1);
        HeadlessToolkit.start();
        for (double[] size : SIZES) {
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                look(folder, result, theme, size);
            }
        }
        Platform.exit();
    }

    private static void look(Path folder, UpdateResult result, ThemeChoice theme, double[] size) throws Exception {
        Path memory = Files.createTempFile("framescope", ".properties");
        FramescopeWindow window = HeadlessToolkit.call(() -> {
            var settings = new Settings(memory);
            settings.put("theme", theme.id());
            settings.put("window.width", Double.toString(size[0]));
            settings.put("window.height", Double.toString(size[1]));
            var opened = new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
            opened.show();
            opened.model().openUpdate(result);
            return opened;
        });
        Thread.sleep(1500);
        int at = 0;
        for (Storyboard.Scene scene : Storyboard.scenes(result.recording())) {
            String tab = List.of("#tab-step", "#tab-update", "#tab-findings").get(at++ % 3);
            HeadlessToolkit.call(() -> {
                ((ToggleButton) window.stage().getScene().lookup(tab)).setSelected(true);
                window.model().playback().goTo(scene.step());
                return window;
            });
            Thread.sleep(900);
            HeadlessToolkit.awaitPulses(2);
            var picture = HeadlessToolkit.call(() -> window.stage().getScene().snapshot(null));
            PngFile.write(
                    picture,
                    folder.resolve("%d-%02d-%s-%s.png".formatted((int) size[0], at, scene.name(), theme.id())));
        }
        HeadlessToolkit.call(() -> {
            window.stage().hide();
            return window;
        });
        Files.delete(memory);
    }
}
