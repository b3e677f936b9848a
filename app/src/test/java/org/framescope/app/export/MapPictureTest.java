package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.framescope.app.shell.Theme;
import org.framescope.app.shell.ThemeChoice;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A drawn map shows what memory is used for: the last step of a boot has colours that the first has not. */
@ExtendWith(ApplicationExtension.class)
class MapPictureTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private Stage stage;
    private BootResult boot;

    @Start
    void prepare(Stage shown) throws Exception {
        stage = shown;
        new Theme(ThemeChoice.LIGHT);
        Path file = Path.of(System.getProperty("framescope.samples"), "boots", "xen-4.14-dev--2G.json.gz");
        BootInput input = BootInput.read(file);
        boot = BootSequence.boot(
                input.host(), XenBuilds.find(input.xenBuildId()).orElseThrow());
        stage.show();
    }

    @Test
    void theLastStepHasColoursThatTheFirstHasNot(FxRobot robot) {
        Set<Integer> first = colours(draw(robot, 1));
        Set<Integer> last = colours(draw(robot, boot.recording().size()));
        last.removeAll(first);
        assertTrue(last.size() > 3, "only " + last.size() + " new colours");
    }

    @Test
    void thePictureHasTheSizeAskedFor(FxRobot robot) {
        WritableImage picture = draw(robot, 1);
        assertEquals(WIDTH, picture.getWidth());
        assertEquals(HEIGHT, picture.getHeight());
    }

    private WritableImage draw(FxRobot robot, int step) {
        robot.interact(() -> stage.setScene(MapPicture.scene("host", boot, step, "region", false, WIDTH, HEIGHT)));
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = stage.getScene();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
    }

    private static Set<Integer> colours(WritableImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                colours.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
