package org.framescope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.compare.PairViewModel.View;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.Arrangement;
import org.framescope.app.map.LegendFilter;
import org.framescope.app.map.MapView;
import org.framescope.app.map.Measure;
import org.framescope.app.map.PaletteKind;
import org.framescope.app.units.AddressUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Both maps of a pair, and the map of their difference. */
@ExtendWith(ApplicationExtension.class)
class ComparePicturesTest {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;

    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void leaveTheStageAsItWas(FxRobot robot) {
        robot.interact(() -> {
            stage.setRenderScaleX(1);
            stage.setRenderScaleY(1);
        });
    }

    /** What is chosen for the main map holds for both sides, and all but the colours for what differs. */
    @Test
    void mapsLookLikeTheMainMap(FxRobot robot) {
        var model = new PairViewModel(Runnable::run, Runnable::run);
        var main = new MapView();
        PairMaps[] maps = new PairMaps[1];
        robot.interact(() -> {
            maps[0] = new PairMaps(model, main);
            maps[0].setPrefSize(WIDTH, HEIGHT);
            stage.setScene(new Scene(new Group(maps[0])));
            stage.show();
            RunPair pair = RunPair.of(DemoPairs.boot("console=com1 many"), DemoPairs.boot("console=com1 fail"));
            model.open(pair);
            model.last();
            main.colours().paletteKindProperty().set(PaletteKind.HIGH_CONTRAST);
            main.colours().measureProperty().set(Measure.AGE);
            main.arrangementProperty().set(Arrangement.HILBERT);
            main.unitProperty().set(AddressUnit.PAGES);
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : List.of("left", "right", "difference")) {
            MapView map = robot.from(maps[0]).lookup("#compare-" + id).query();
            assertEquals(
                    PaletteKind.HIGH_CONTRAST,
                    map.colours().paletteKindProperty().get());
            assertEquals(Arrangement.HILBERT, map.arrangementProperty().get());
            assertEquals(AddressUnit.PAGES, map.unitProperty().get());
        }
        MapView left = robot.from(maps[0]).lookup("#compare-left").query();
        MapView right = robot.from(maps[0]).lookup("#compare-right").query();
        assertEquals(Measure.AGE, left.colours().measureProperty().get());
        int stop = model.stopProperty().get();
        RunPair pair = model.pairProperty().get();
        assertNotNull(pair);
        assertEquals(
                pair.steps().alignment().left(stop),
                left.colours().stepProperty().get());
        assertTrue(robot.from(maps[0]).lookup("#compare-left-legend").query().isVisible());
        assertFalse(robot.from(maps[0]).lookup(".pair-legend").query().isVisible());
        robot.interact(() -> {
            left.colours().filterProperty().set(new LegendFilter(Set.of(1), Set.of()));
            left.zoom(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                left.colours().filterProperty().get(),
                right.colours().filterProperty().get());
        assertEquals(
                left.getViewport().visible(), right.getViewport().visible(), "both sides still show the same part");
        robot.interact(() -> main.colours().measureProperty().set(Measure.USE));
        assertTrue(robot.from(maps[0]).lookup(".pair-legend").query().isVisible());
    }

    @ParameterizedTest
    @CsvSource({
        "SIDE_BY_SIDE,light,1",
        "SIDE_BY_SIDE,light,2",
        "SIDE_BY_SIDE,dark,1",
        "SIDE_BY_SIDE,dark,2",
        "DIFFERENCE,light,1",
        "DIFFERENCE,light,2",
        "DIFFERENCE,dark,1",
        "DIFFERENCE,dark,2"
    })
    void mapsLookAsTheyDid(View view, String theme, int scale, FxRobot robot) {
        var model = new PairViewModel(Runnable::run, Runnable::run);
        boolean dark = theme.equals("dark");
        PairMaps[] maps = new PairMaps[1];
        robot.interact(() -> {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            var main = new MapView();
            main.darkProperty().set(dark);
            maps[0] = new PairMaps(model, main);
            maps[0].setPrefSize(WIDTH, HEIGHT);
            maps[0].setStyle("-fx-background-color: -color-bg-default; -fx-font-size: 12px;");
            var scene = new Scene(new Group(maps[0]));
            scene.getStylesheets().add(Layouts.styleSheet("compare.css"));
            stage.setScene(scene);
            stage.show();
            model.open(RunPair.of(DemoPairs.boot("console=com1 many"), DemoPairs.boot("console=com1 fail")));
            model.last();
            model.viewProperty().set(view);
            // so that no control shows that it has the keyboard
            maps[0].requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotNull(model.momentProperty().get());
        String name = "compare-" + (view == View.DIFFERENCE ? "difference-" : "side-by-side-") + theme;
        GoldenPicture.check(name, maps[0], scale, robot);
    }
}
