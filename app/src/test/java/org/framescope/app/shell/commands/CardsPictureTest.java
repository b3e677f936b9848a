package org.framescope.app.shell.commands;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.FramescopeWindow;
import org.framescope.app.shell.Theme;
import org.framescope.app.shell.ThemeChoice;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What the cards look like. They show things of their own, since commands come and go. */
@ExtendWith(ApplicationExtension.class)
class CardsPictureTest {

    private final Settings settings = new Settings(Path.of("does-not-exist"));
    private final StackPane overlay = new StackPane();
    private Stage stage;
    private Theme theme;

    @Start
    void show(Stage shared) {
        // not the shared one, which has a least size when the window was shown on it
        stage = new Stage();
        theme = new Theme(ThemeChoice.LIGHT, Platform.getPreferences().colorSchemeProperty());
        overlay.getStyleClass().add("overlay");
        overlay.setPadding(new Insets(16));
        var window = new StackPane(overlay);
        window.getStyleClass().add("main-window");
        var scene = new Scene(window, 560, 320);
        FramescopeWindow.dress(scene);
        stage.setScene(scene);
        stage.setWidth(560);
        stage.setHeight(320);
        stage.show();
    }

    @Stop
    void close() {
        theme.choiceProperty().set(ThemeChoice.LIGHT);
        stage.setRenderScaleX(1);
        stage.setRenderScaleY(1);
        stage.hide();
    }

    private void put(Pane card, ThemeChoice choice, int scale, FxRobot robot) {
        robot.interact(() -> {
            theme.choiceProperty().set(choice);
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            overlay.getChildren().setAll(card);
            card.requestFocus();
            overlay.applyCss();
            overlay.layout();
        });
    }

    private void check(String name, ThemeChoice choice, int scale, FxRobot robot) {
        GoldenPicture.check(name + "-" + choice.id(), overlay, scale, robot);
    }

    private static PaletteItem command(String title, String menu, String keys) {
        return new PaletteItem("command:" + title, title, menu, keys, true, "", () -> {});
    }

    private Stream<PaletteItem> items() {
        return Stream.of(
                command("Step forward", "Go", "Right"),
                new PaletteItem(
                        "command:undo", "Undo", "Edit", "Ctrl+Z", false, "Nothing was edited on this page.", () -> {}),
                command("First step", "Go", "Home"),
                command("Last step", "Go", "End"),
                command("2 GiB PC, plain", "Sample: recorded boot", ""),
                command(
                        "console-of-a-host-that-did-not-come-back.log",
                        "Opened lately, /home/somebody/a/folder/with/a/long/name/and/more/of/it",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2", "DARK,2"})
    void palette(ThemeChoice choice, int scale, FxRobot robot) {
        settings.put("palette.lately", "command:Last step");
        var model = new PaletteViewModel(this::items, new Remembered(settings));
        Pane card = onWindow(robot, () -> PaletteController.build(model, () -> {}));
        put(card, choice, scale, robot);
        robot.interact(() -> model.move(2));
        check("command-palette", choice, scale, robot);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2", "DARK,2"})
    void keys(ThemeChoice choice, int scale, FxRobot robot) {
        var keys = new KeyBindings(settings);
        keys.add(Command.QUIT, KeyCombination.valueOf("Shift+F9"));
        Pane card = onWindow(robot, () -> KeysController.build(keys, listening -> {}, () -> {}));
        put(card, choice, scale, robot);
        robot.interact(() -> ((TextField) card.lookup("#keys-query")).setText("quit"));
        robot.interact(() -> ((Button) card.lookup("#add-key-quit")).fire());
        robot.interact(() ->
                card.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, false, false, false)));
        check("keys", choice, scale, robot);
    }

    private static Pane onWindow(FxRobot robot, Supplier<Pane> make) {
        var made = new AtomicReference<Pane>();
        robot.interact(() -> made.set(make.get()));
        return made.get();
    }
}
