package org.framescope.app.places;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.Palette;
import org.framescope.app.map.UseSwatch;
import org.framescope.app.run.OpenRun;
import org.framescope.app.shell.FramescopeWindow;
import org.framescope.app.shell.Theme;
import org.framescope.app.shell.ThemeChoice;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What the card of the selection and the list of bookmarks look like. */
@ExtendWith(ApplicationExtension.class)
class PlacesPictureTest {

    private final OpenRun run = TestRun.open();
    private final StackPane ground = new StackPane();
    private Stage stage;
    private Theme theme;
    private PlacesViewModel places;

    @Start
    void show(Stage shared) {
        // not the shared one, which has a least size when the window was shown on it
        stage = new Stage();
        theme = new Theme(ThemeChoice.LIGHT, Platform.getPreferences().colorSchemeProperty());
        ground.getStyleClass().add("main-window");
        var scene = new Scene(ground, 740, 480);
        FramescopeWindow.dress(scene);
        stage.setScene(scene);
        stage.setWidth(740);
        stage.setHeight(480);
        stage.show();
    }

    @Stop
    void close() {
        theme.choiceProperty().set(ThemeChoice.LIGHT);
        stage.setRenderScaleX(1);
        stage.setRenderScaleY(1);
        stage.hide();
    }

    /** @param worker what is to be read and written */
    private void open(Executor worker) {
        var playback = new PlaybackViewModel(Runnable::run, Runnable::run);
        var opened = new ReadOnlyObjectWrapper<@Nullable OpenRun>();
        places = new PlacesViewModel(
                playback, opened, any -> Path.of("hosts", "pc-8g.framescope.json"), worker, Runnable::run);
        places.useMap(new FakeMap());
        opened.set(run);
        playback.open(run.recording(), run.recording().size());
        places.selection().select(new FrameRange(0xbf000, 0x150000));
    }

    private void check(String name, String layout, Object controller, ThemeChoice choice, int scale, FxRobot robot) {
        robot.interact(() -> {
            theme.choiceProperty().set(choice);
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            Node node = Layouts.load(layout, controller);
            ground.getChildren().setAll(node);
        });
        GoldenPicture.check(name + "-" + choice.id(), ground.getChildren().getFirst(), scale, robot);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "LIGHT, 2", "DARK, 1", "DARK, 2"})
    void selection(ThemeChoice choice, int scale, FxRobot robot) {
        robot.interact(() -> open(Runnable::run));
        var controller = new SelectionCardController(
                places, use -> new UseSwatch(use, Palette.of(choice == ThemeChoice.DARK), scale), () -> {});
        check("selection-card", "selection-card.fxml", controller, choice, scale, robot);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "LIGHT, 2", "DARK, 1", "DARK, 2"})
    void bookmarks(ThemeChoice choice, int scale, FxRobot robot) {
        robot.interact(() -> {
            // nothing is written
            open(work -> {});
            places.bookmarks()
                    .add(new Bookmark("Gap below the image", new FrameRange(0xbf800, 0xbfa00), 3, "Why is it free?"));
            places.bookmarks().add(new Bookmark("First frame above 4 GiB", new FrameRange(0x100000, 0x100001), 0, ""));
        });
        var controller = new BookmarksController(places, any -> {}, () -> {});
        check("bookmarks", "bookmarks.fxml", controller, choice, scale, robot);
    }
}
