package org.framescope.app.shell;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.scenario.Simulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.files.RecentFiles;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.engine.xen.XenBuilds;

/** Opens the main window on a stage, and remembers its size for the next time. */
public final class FramescopeWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** Pixels at the top by which a window is moved; without them in sight it could not be brought back. */
    private static final double TITLE_BAR = 32;

    private static final List<String> STYLE_SHEETS = List.of(
            "framescope.css",
            "timeline.css",
            "update.css",
            "panels.css",
            "scenario-editor.css",
            "compare.css",
            "export.css",
            "everyday.css");

    private final Stage stage;
    private final Settings settings;
    private final MainWindowViewModel model;
    private final Theme theme;
    private final PlacesDesk places;
    private final SessionKeeper session;
    private final ExecutorService worker = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().daemon().name("framescope-", 1).factory());

    /** Call on the window's thread. */
    public FramescopeWindow(Stage stage, Settings settings, Simulator simulator, LiveUpdates updates) {
        this(stage, settings, simulator, updates, Platform.getPreferences().colorSchemeProperty());
    }

    /** @param system whether the user prefers light or dark everywhere, for who chose no theme */
    FramescopeWindow(
            Stage stage,
            Settings settings,
            Simulator simulator,
            LiveUpdates updates,
            ObservableValue<ColorScheme> system) {
        this.stage = stage;
        this.settings = settings;
        theme = new Theme(ThemeChoice.of(settings.get("theme", "")), system);
        model = new MainWindowViewModel(
                simulator, updates, XenBuilds.shipped(), new RecentFiles(settings), worker, Platform::runLater);
        places = new PlacesDesk(model, settings.userFolder());
        var controller = new MainWindowController(model, places.model(), theme, new Dialogs(stage, model), settings);
        Parent root = Layouts.load("main-window.fxml", controller);
        var scene = new Scene(root, settings.get("window.width", WIDTH), settings.get("window.height", HEIGHT));
        dress(scene);
        // the frame that the system draws around the window
        theme.darkProperty()
                .subscribe(dark -> scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.setMaximized(settings.get("window.maximized", "").equals("true"));
        placeStage();
        setIcon();
        model.scenario().openedProperty().subscribe(boot -> showTitle());
        model.update().openedProperty().subscribe(update -> showTitle());
        session = controller.session();
        // so that little is lost if the program does not come to its end
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && stage.isShowing()) {
                remember();
            }
        });
        stage.setOnHidden(event -> close());
    }

    /** Puts the stage to where it was, if there is still a screen. */
    private void placeStage() {
        double x = settings.get("window.x", Double.NaN);
        double y = settings.get("window.y", Double.NaN);
        double width = settings.get("window.width", WIDTH);
        boolean seen = Double.isFinite(x + y)
                && !Screen.getScreensForRectangle(x, y, width, TITLE_BAR).isEmpty();
        if (seen) {
            stage.setX(x);
            stage.setY(y);
        }
    }

    /** Begins to open again what was open when the window was closed last; false when there is nothing to open. */
    public boolean restoreSession() {
        return session.restore();
    }

    /** Gives a scene the look of the window. */
    public static void dress(Scene scene) {
        for (String sheet : STYLE_SHEETS) {
            scene.getStylesheets().add(Layouts.styleSheet(sheet));
        }
    }

    private void setIcon() {
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            var in = Layouts.class.getResourceAsStream("/org/framescope/app/icons/framescope-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
    }

    private void showTitle() {
        SimulatedBoot boot = model.scenario().openedProperty().get();
        OpenedUpdate update = model.update().openedProperty().get();
        String what = boot != null
                ? boot.scenario().host().name()
                : update != null ? update.result().scenario().name() : "";
        stage.setTitle(what.isEmpty() ? "Framescope" : what + " – Framescope");
    }

    private void close() {
        model.close();
        remember();
        worker.shutdownNow();
        places.close();
    }

    private void remember() {
        session.keep();
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.put("window.width", Double.toString(stage.getScene().getWidth()));
            settings.put("window.height", Double.toString(stage.getScene().getHeight()));
            settings.put("window.x", Double.toString(stage.getX()));
            settings.put("window.y", Double.toString(stage.getY()));
        }
        settings.save();
    }

    public void show() {
        stage.show();
    }

    public MainWindowViewModel model() {
        return model;
    }

    public Theme theme() {
        return theme;
    }

    public Stage stage() {
        return stage;
    }
}
