package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A walk of a recorded boot as the command line draws it. */
@ExtendWith(ApplicationExtension.class)
class MapWalkTest {

    private static final PictureLook LOOK = PictureLook.of(480, 300, true);
    private static final List<Integer> STEPS = List.of(1, 20, 40, 68);

    @TempDir
    Path folder;

    private Recording recording;

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @BeforeEach
    void boot() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "boots", "xen-4.14-dev--2G.json.gz");
        BootInput input = BootInput.read(file);
        recording = BootSequence.boot(
                        input.host(), XenBuilds.find(input.xenBuildId()).orElseThrow())
                .recording();
    }

    @Test
    void aGifHasAPictureForEachStep() throws IOException {
        Path gif = folder.resolve("walk.gif");
        MapWalk.write("host", recording, STEPS, StepLooks.of(List.of()), LOOK, 300, gif);
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertEquals(STEPS.size(), reader.getNumImages(true));
            assertEquals(480, reader.getWidth(0));
            assertEquals(300, reader.getHeight(0));
        }
    }

    @Test
    void aFolderHasNumberedPicturesNamedAfterTheirSteps() throws IOException {
        Path walk = folder.resolve("walk");
        MapWalk.write("host", recording, STEPS, StepLooks.of(List.of()), LOOK, 300, walk);
        try (Stream<Path> files = Files.list(walk)) {
            assertEquals(
                    List.of("walk-1-step-1.png", "walk-2-step-20.png", "walk-3-step-40.png", "walk-4-step-68.png"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(
                480, ImageIO.read(walk.resolve("walk-1-step-1.png").toFile()).getWidth());
        assertThrows(
                FileAlreadyExistsException.class,
                () -> MapWalk.write("host", recording, STEPS, StepLooks.of(List.of()), LOOK, 300, walk));
    }

    @Test
    void nothingIsLeftOfAWalkThatIsStopped() throws IOException {
        Thread.currentThread().interrupt();
        assertThrows(
                IOException.class,
                () -> MapWalk.write(
                        "host", recording, STEPS, StepLooks.of(List.of()), LOOK, 300, folder.resolve("walk.gif")));
        assertTrue(Thread.interrupted());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
