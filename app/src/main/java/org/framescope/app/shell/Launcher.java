package org.framescope.app.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.framescope.app.Display;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.ScenarioLoader;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.engine.input.InputException;
import org.jspecify.annotations.Nullable;

/** Starts the window; without a display, draws what it would show into pictures. */
public final class Launcher {

    /** Exit code for what the machine lacks, as in {@code sysexits.h}. */
    private static final int UNAVAILABLE = 69;

    /** Exit code for a file that cannot be written. */
    private static final int CANNOT_CREATE = 73;

    private static final String STORYBOARD_FOLDER = "framescope-storyboard";

    private Launcher() {}

    /**
     * Opens the window and returns when it is closed; draws pictures where that is asked for or nothing else can be
     * done.
     *
     * @param file what to open; without one, samples
     * @param storyboard folder for pictures
     * @return the exit code
     * @throws InputException when pictures are to be drawn of a file that is broken; a window tells that itself
     */
    public static int start(@Nullable Path file, @Nullable Path storyboard) throws InputException {
        if (storyboard != null) {
            return draw(storyboard, file, System.out, System.err);
        }
        if (!Display.isPresent()) {
            System.out.println(Texts.get("storyboard.no-display"));
            return draw(Path.of(STORYBOARD_FOLDER), file, System.out, System.err);
        }
        WindowApplication.file = file;
        try {
            Application.launch(WindowApplication.class);
            return 0;
        } catch (UnsupportedOperationException e) {
            // a display is named in the environment, but nobody answers there
            System.err.println(Texts.get("launch.no-window", String.valueOf(e.getMessage())));
            return UNAVAILABLE;
        }
    }

    private static int draw(Path folder, @Nullable Path file, PrintStream out, PrintStream err) throws InputException {
        if (file != null) {
            check(file);
        }
        try {
            StoryboardRenderer.render(folder, Optional.ofNullable(file), out);
            return 0;
        } catch (IOException e) {
            err.println(Texts.get("storyboard.failed", folder.toAbsolutePath(), e.toString()));
            return CANNOT_CREATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNAVAILABLE;
        }
    }

    /** Tells what is wrong with a file before any picture is drawn. */
    private static void check(Path file) throws InputException {
        var updates = new EngineLiveUpdates();
        if (updates.isScenario(file)) {
            updates.read(file);
        } else {
            ScenarioLoader.load(file);
        }
    }

    /** The window as JavaFX starts it; its class must be public and have a constructor without arguments. */
    public static final class WindowApplication extends Application {

        private static @Nullable Path file;

        public WindowApplication() {}

        @Override
        public void start(Stage stage) {
            var window = new FramescopeWindow(stage, Settings.ofUser(), new EngineSimulator(), new EngineLiveUpdates());
            window.show();
            if (file != null) {
                window.model().open(file, StartAt.FIRST);
            } else if (!window.restoreSession() && !Samples.boots().isEmpty()) {
                window.model().open(Samples.boots().getFirst(), StartAt.LAST);
            }
        }
    }
}
