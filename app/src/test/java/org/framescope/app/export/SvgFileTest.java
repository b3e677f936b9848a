package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What an SVG file holds, to the letter. */
@ExtendWith(ApplicationExtension.class)
class SvgFileTest {

    private static final SvgPart.Ink BLUE = new SvgPart.Ink(0x0969da, 1);
    private static final SvgPart.Ink PALE = new SvgPart.Ink(0x24292f, 0.5);

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void everyPartIsWrittenAsItIs() throws IOException {
        int[] pixels = {0xff112233, 0xff112233, 0, 0xff112233, 0xff112233, 0};
        List<SvgPart> parts = List.of(
                new SvgPart.Box(0, 0.5, 20, 10, 3, BLUE),
                new SvgPart.Frame(1, 1, 8, 8, 0, PALE, 2),
                new SvgPart.Stroke(new double[] {0, 0, 10.125, 5}, BLUE, 1.5, List.of(6.0, 3.0)),
                new SvgPart.Clipped(
                        2,
                        3,
                        40,
                        50,
                        List.of(new SvgPart.Words("a <b> & \u202e\u0007\"c\"", 5, 12, true, true, 11, true, PALE))),
                new SvgPart.Area("M0 0h8v6z", 1, 2.5, 2, 0.5, BLUE),
                new SvgPart.Pixels(4, 5, 6, 4, pixels, 3, 2));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="64" height="48" viewBox="0 0 64 48">
                <title>A &lt;title&gt;</title>
                <desc>Drawn by Framescope.</desc>
                <rect x="0" y="0.5" width="20" height="10" rx="3" fill="#0969da" fill-opacity="1"/>
                <rect x="1" y="1" width="8" height="8" rx="0" fill="none" stroke="#24292f" stroke-opacity="0.5" stroke-width="2"/>
                <polyline points="0 0 10.13 5" fill="none" stroke="#0969da" stroke-opacity="1" stroke-width="1.5" stroke-dasharray="6 3"/>
                <clipPath id="c1">
                <rect x="2" y="3" width="40" height="50"/></clipPath>
                <g clip-path="url(#c1)">
                <text xml:space="preserve" x="5" y="12" text-anchor="end" font-family="DejaVu Sans Mono, Consolas, Menlo, monospace" font-size="11" font-weight="bold" fill="#24292f" fill-opacity="0.5">a &lt;b&gt; &amp; \u202e\ufffd"c"</text></g>
                <path transform="translate(1 2.5) scale(2.0 0.5)" d="M0 0h8v6z" fill="#0969da" fill-opacity="1"/>
                <g transform="translate(4 5) scale(2.0 2.0)" shape-rendering="crispEdges">
                <path fill="#112233" d="M0 0h2v2h-2z"/></g></svg>
                """, written("A <title>", parts));
    }

    @Test
    void tooManyFramesForRectanglesBecomeAnImage() throws Exception {
        Document few = drawn(100);
        assertEquals(0, few.getElementsByTagName("image").getLength());
        Document many = drawn(400_000);
        assertEquals(1, many.getElementsByTagName("image").getLength());
        String description = many.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(description.contains("image of pixels"), description);
        String data = ((Element) many.getElementsByTagName("image").item(0)).getAttribute("href");
        byte[] png = Base64.getDecoder().decode(data.substring("data:image/png;base64,".length()));
        assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getHeight() > 300);
        assertTrue(many.getElementsByTagName("text").getLength() > 10, "addresses and legend stay texts");
    }

    private static Document drawn(int runs) throws Exception {
        FrameMap map = scattered(runs);
        MapPage page = PageWriter.open(() -> new MapPage(
                "scattered", new PageSize(1200, 800, 1), false, new MapView(), view -> view.setFrameMap(map)));
        var out = new ByteArrayOutputStream();
        PageWriter.write(page.page(), page.title(), PictureFormat.SVG, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static FrameMap scattered(int runs) {
        long frames = 1L << 20;
        var random = new Random(5);
        var map = new FrameMapEditor(frames);
        map.assign(0, frames, FrameState.of(FrameUse.HEAP_FREE), 1);
        List<FrameUse> uses = List.of(FrameUse.PAGE_TABLE, FrameUse.BOOT_FREE, FrameUse.FRAMETABLE, FrameUse.M2P);
        for (int i = 0; i < runs; i++) {
            long at = random.nextLong(frames - 4);
            map.assign(at, at + 1 + random.nextInt(3), FrameState.of(uses.get(i % uses.size())), 2);
        }
        return map.snapshot();
    }

    private static String written(String title, List<SvgPart> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        SvgFile.write(title, 64, 48, parts, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
