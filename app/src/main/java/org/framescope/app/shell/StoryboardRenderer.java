package org.framescope.app.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.framescope.app.export.PngFile;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.recording.Recording;

/** Walks the real window through telling moments of a boot, without a display, and takes pictures of it. */
public final class StoryboardRenderer {

    private static final String WIDTH = "1280";
    private static final String HEIGHT = "800";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path folder;
    private final PrintStream out;
    private int pictures;

    private StoryboardRenderer(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Draws the pictures, each in the light and the dark theme.
     *
     * @param file what to walk through; without one, samples that come with the program
     */
    public static void render(Path folder, Optional<Path> file, PrintStream out)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        HeadlessToolkit.start();
        var renderer = new StoryboardRenderer(folder, out);
        try {
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                renderer.pictures = 0;
                renderer.walk(theme, file);
            }
        } finally {
            Platform.exit();
        }
        out.println(Texts.get("storyboard.done", folder.toAbsolutePath().normalize()));
    }

    private void walk(ThemeChoice theme, Optional<Path> file) throws IOException, InterruptedException {
        Path memory = Files.createTempFile("framescope", ".properties");
        try {
            FramescopeWindow window = HeadlessToolkit.call(() -> {
                var settings = new Settings(memory);
                settings.put("theme", theme.id());
                settings.put("window.width", WIDTH);
                settings.put("window.height", HEIGHT);
                var opened =
                        new FramescopeWindow(new Stage(), settings, new EngineSimulator(), new EngineLiveUpdates());
                opened.show();
                return opened;
            });
            if (file.isPresent()) {
                walkThrough(window, theme, file.get());
            } else {
                take(window, theme, "start");
                for (Sample sample : Storyboard.samples(Samples.boots())) {
                    walkThrough(window, theme, sample.file());
                }
                for (Sample sample : Storyboard.updates(Samples.scenarios())) {
                    walkThrough(window, theme, sample.file());
                }
            }
            HeadlessToolkit.call(() -> {
                window.stage().hide();
                return window;
            });
        } finally {
            Files.deleteIfExists(memory);
        }
    }

    private void walkThrough(FramescopeWindow window, ThemeChoice theme, Path file)
            throws IOException, InterruptedException {
        HeadlessToolkit.call(() -> {
            window.model().open(file, StartAt.FIRST);
            return window;
        });
        settle(window);
        Recording recording = HeadlessToolkit.call(
                () -> window.model().playback().recordingProperty().get());
        if (recording == null) {
            throw new IllegalStateException(
                    "nothing was opened: " + window.model().problemProperty().get());
        }
        for (Storyboard.Scene scene : Storyboard.scenes(recording)) {
            HeadlessToolkit.call(() -> {
                if (window.model().update().openedProperty().get() != null) {
                    String tab = Storyboard.tab(scene, !recording.findings().isEmpty());
                    ((ToggleButton) window.stage().getScene().lookup(tab)).setSelected(true);
                }
                window.model().playback().goTo(scene.step());
                return window;
            });
            take(window, theme, scene.name());
        }
    }

    private void take(FramescopeWindow window, ThemeChoice theme, String name)
            throws IOException, InterruptedException {
        settle(window);
        WritableImage picture =
                HeadlessToolkit.call(() -> window.stage().getScene().snapshot(null));
        pictures++;
        String number = String.format(Locale.ROOT, "%02d", pictures);
        Path file = folder.resolve(number + "-" + name + "-" + theme.id() + ".png");
        PngFile.write(picture, file);
        out.println(file);
    }

    /** Waits until the window shows what it was told to show, and its motion is over. */
    private static void settle(FramescopeWindow window) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!HeadlessToolkit.call(() -> isSettled(window)) && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        Thread.sleep(400);
        HeadlessToolkit.awaitPulses(2);
    }

    private static boolean isSettled(FramescopeWindow window) {
        PlaybackViewModel playback = window.model().playback();
        var moment = playback.momentProperty().get();
        boolean caughtUp = playback.recordingProperty().get() == null
                || moment != null
                        && moment.recording() == playback.recordingProperty().get()
                        && moment.number() == playback.stepProperty().get();
        return window.model().job().titleProperty().get().isEmpty() && caughtUp;
    }
}
