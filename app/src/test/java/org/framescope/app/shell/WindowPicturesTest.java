package org.framescope.app.shell;

import static org.framescope.app.shell.JourneyWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.framescope.app.GoldenPicture;
import org.framescope.app.compare.DemoTruth;
import org.framescope.app.compare.PairMoment;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.map.MapView;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * Views of the real window that have no test of their own for their looks. The window is opened once for each theme and
 * scale and shows them one after the other.
 */
@ExtendWith(ApplicationExtension.class)
class WindowPicturesTest {

    private static final Path BOOT = SampleRuns.sample("boots", "xen-4.14-dev+live-update-v1--2G_lu64M.json.gz");

    private FramescopeWindow window;
    private MainWindowViewModel model;
    private FxRobot robot;
    private ThemeChoice theme;
    private int scale;
    private final List<String> different = new ArrayList<>();

    @Start
    void show(Stage stage) throws Exception {
        window = JourneyWindow.show(stage);
        model = window.model();
    }

    @Stop
    void close() {
        JourneyWindow.close(window);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2", "DARK,2"})
    void viewsLookAsTheyDid(ThemeChoice theme, int scale, FxRobot robot) throws Exception {
        this.robot = robot;
        this.theme = theme;
        this.scale = scale;
        JourneyWindow.look(window, theme, scale, robot);
        startAndEditor();
        stepsAndStrips();
        cards();
        failure();
        update();
        comparisons();
        assertEquals(List.of(), different);
    }

    private void startAndEditor() {
        picture("start", ".start-column", 640, 280);
        robot.interact(model::edit);
        picture("editor", "#editor", 560, 320);
    }

    private void stepsAndStrips() throws Exception {
        JourneyWindow.open(window, BOOT, robot);
        robot.interact(() -> {
            model.steps().filterBy(new Turns(FrameUse.FRAMETABLE, Turn.GOT));
            model.steps().filterByFrames(new FrameRange(0, 0x80000));
            model.breakpoints().add(new Turns(FrameUse.PAGE_TABLE, Turn.GOT));
            model.breakpoints().add(new Turns(FrameUse.FRAMETABLE, Turn.GOT));
            model.breakpoints().setEnabled(model.breakpoints().breakpoints().getFirst(), false);
        });
        await(() -> !model.steps().lookingProperty().get()
                && model.breakpoints().breakpoints().stream().allMatch(each -> each.steps() != null));
        picture("filters", ".step-list", 320, 240);
        picture("breakpoints", ".breakpoint-box", 320, 160);
        robot.interact(() -> new DropSetup(model).take(List.of(Path.of("a.json"), Path.of("b.json"))));
        await(() -> model.problemProperty().get() != null
                && model.job().titleProperty().get().isEmpty());
        picture("problem", "#problem", 640, 100);
        picture("notice", "#notice", 1280, 60);
        robot.interact(() -> {
            model.problemProperty().set(null);
            model.noticeProperty().set(null);
            model.steps().clearFilters();
            List.copyOf(model.breakpoints().breakpoints()).forEach(model.breakpoints()::remove);
        });
    }

    private void cards() {
        robot.interact(() ->
                robot.lookup("#map").queryAs(MapView.class).selectionProperty().set(new FrameRange(0x1000, 0x2000)));
        card(Command.ADD_BOOKMARK, "bookmark-editor", 320);
        card(Command.KEYS, "key-help", 300);
        card(Command.COMPARE_WITH, "compare-card", 300);
        robot.interact(() -> {
            var field = robot.lookup("#go-to").queryAs(TextField.class);
            field.requestFocus();
            field.setText("free");
        });
        picture("go-to", "#suggestions", 440, 300);
        robot.interact(() -> robot.lookup("#go-to").queryAs(TextField.class).clear());
        robot.type(KeyCode.ESCAPE);
    }

    private void card(Command command, String id, int height) {
        JourneyWindow.run(window, command, robot);
        picture(id, "#" + id, 480, height);
        robot.type(KeyCode.ESCAPE);
    }

    private void failure() throws Exception {
        JourneyWindow.open(window, SampleRuns.sample("boots", "xen-4.14-dev+live-update-v1--2G_lu2M.json.gz"), robot);
        goToEnd();
        picture("failure", "#failure", 300, 400);
    }

    private void update() throws Exception {
        JourneyWindow.open(window, SampleRuns.sample("scenarios", "shared-page-in-region.json"), robot);
        goToEnd();
        for (SidePage page : List.of(SidePage.STEP, SidePage.UPDATE, SidePage.FINDINGS)) {
            robot.interact(() -> model.side().show(page));
            picture("side-" + page.id(), ".side", 300, 360);
        }
        JourneyWindow.run(window, Command.COMPARE_STRATEGIES, robot);
        await(() -> model.pageProperty().get() == Page.COMPARE
                && model.job().titleProperty().get().isEmpty());
        picture("strategies", "#compare-grid", 560, 320);
    }

    private void goToEnd() throws Exception {
        robot.interact(() -> model.playback().last());
        await(() -> model.playback().momentProperty().get().number()
                == model.playback().lastStepProperty().get());
    }

    private void comparisons() throws Exception {
        robot.interact(
                () -> model.comparing().compareFiles(SampleRuns.sample("boots", "xen-4.14-dev--2G.json.gz"), BOOT));
        await(() -> {
            PairMoment moment = model.pair().momentProperty().get();
            return model.pageProperty().get() == Page.PAIR && moment != null && moment.difference() != null;
        });
        picture("compare-head", ".pair-head", 1280, 60);
        picture("compare-step", "#compare-step", 360, 300);
        picture("compare-list", ".difference-list", 360, 260);
        robot.interact(() -> model.comparing().compareTruth(DemoTruth.tampered()));
        await(() -> model.pageProperty().get() == Page.TRUTH);
        picture("truth", "#truth-page", 560, 280);
    }

    /** Looks at a view without the pointer and the keyboard in it; the others are looked at even if it is different. */
    private void picture(String name, String query, double width, double height) {
        try {
            GoldenPicture.check(name + "-" + theme.id(), robot.lookup(query).query(), scale, width, height, robot);
        } catch (AssertionError e) {
            different.add(e.getMessage());
        }
    }
}
