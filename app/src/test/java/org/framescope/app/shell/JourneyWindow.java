package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.settings.Settings;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, as the tests of journeys open it. */
final class JourneyWindow {

    private JourneyWindow() {}

    /**
     * Shows the window with settings of its own, light and 1280x800.
     *
     * @param folder where the settings are kept
     */
    static FramescopeWindow show(Stage stage, Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        settings.put("theme", "light");
        var window = new FramescopeWindow(stage, settings, new EngineSimulator(), new EngineLiveUpdates());
        // a stage keeps the size that an earlier test gave it
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
        return window;
    }

    /** Waits until a condition holds, and the window has come to rest. */
    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
