package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.framescope.app.map.MapOutline;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A drawn map shows what memory is used for, as pixels and as vectors. */
@ExtendWith(ApplicationExtension.class)
class MapPictureTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String HOSTILE = "a \"host\" <of> & \u0000\u202e]]>";

    @TempDir
    Path folder;

    private BootResult boot;

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @BeforeEach
    void boot() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "boots", "xen-4.14-dev--2G.json.gz");
        BootInput input = BootInput.read(file);
        boot = BootSequence.boot(
                input.host(), XenBuilds.find(input.xenBuildId()).orElseThrow());
    }

    @Test
    void theLastStepHasColoursThatTheFirstHasNot() throws Exception {
        Set<Integer> first = colours(draw(1));
        Set<Integer> last = colours(draw(boot.recording().size()));
        last.removeAll(first);
        assertTrue(last.size() > 3, "only " + last.size() + " new colours");
    }

    @Test
    void thePictureHasTheSizeAskedFor() throws Exception {
        Image picture = draw(1);
        assertEquals(WIDTH, picture.getWidth());
        assertEquals(HEIGHT, picture.getHeight());
    }

    @Test
    void anSvgHoldsTitleLegendAddressesAndPatterns() throws Exception {
        Document svg = svg(boot.recording().size());
        assertEquals("svg", svg.getDocumentElement().getLocalName());
        assertEquals("0 0 640 480", svg.getDocumentElement().getAttribute("viewBox"));
        Set<String> texts = new HashSet<>();
        NodeList all = svg.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        assertTrue(texts.contains(HOSTILE.replace('\u0000', '\ufffd')), texts::toString);
        assertTrue(texts.contains("0x0"), texts::toString);
        assertTrue(texts.contains("region"), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Xen image")), texts::toString);
        assertTrue(svg.getElementsByTagName("pattern").getLength() > 3);
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        String desc = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(desc.contains("rectangles"), desc);
    }

    private Image draw(int step) throws Exception {
        Path file = folder.resolve("map.png");
        write(step, PictureFormat.PNG, file);
        try (InputStream in = Files.newInputStream(file)) {
            return new Image(in);
        }
    }

    private Document svg(int step) throws Exception {
        Path file = folder.resolve("map.svg");
        write(step, PictureFormat.SVG, file);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private void write(int step, PictureFormat format, Path file) throws Exception {
        Recording recording = boot.recording();
        var outlines = List.of(new MapOutline("region", new FrameRange(0x100, 0x4000)));
        MapPicture.write(
                HOSTILE, recording, step, StepLooks.of(outlines), PictureLook.of(WIDTH, HEIGHT, false), format, file);
    }

    private static Set<Integer> colours(Image picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                colours.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
