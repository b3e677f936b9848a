package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** Pictures are read back from a GIF as they went in, with their times. */
class GifFileTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    /** One picture of a GIF that was read, put over those before it. */
    private record Read(int[] pixels, int delay) {}

    @Test
    void picturesOfFewColoursComeBackExactly() throws IOException {
        List<int[]> pictures = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int[] picture = new int[WIDTH * HEIGHT];
            Arrays.fill(picture, 0xff102030);
            Arrays.fill(picture, 100 * i, 100 * i + 60, 0xffc0ff00 + i);
            pictures.add(picture);
        }
        // nothing changes, but the time passes
        pictures.add(pictures.getLast().clone());
        byte[] file = written(pictures, 140);
        List<Read> read = read(file);
        assertEquals(6, read.size());
        for (int i = 0; i < read.size(); i++) {
            assertTrue(Arrays.equals(pictures.get(i), read.get(i).pixels()), "picture " + i);
            assertEquals(14, read.get(i).delay());
        }
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"));
    }

    @Test
    void onePictureIsEnough() throws IOException {
        int[] picture = new int[WIDTH * HEIGHT];
        Arrays.fill(picture, 0xff000000);
        assertEquals(1, read(written(List.of(picture), 20)).size());
    }

    @Test
    void ofManyColoursTheUsualOnesStayExactAndTheOthersComeNear() throws IOException {
        var random = new Random(7);
        int[] picture = new int[WIDTH * HEIGHT];
        Arrays.fill(picture, 0xff336699);
        for (int i = 0; i < 600; i++) {
            picture[i] = 0xff000000 | random.nextInt(1 << 24);
        }
        int[] read = read(written(List.of(picture), 100)).getFirst().pixels();
        long off = 0;
        for (int i = 0; i < 600; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                off += Math.abs((picture[i] >> shift & 0xff) - (read[i] >> shift & 0xff));
            }
        }
        assertTrue(off / 1800 < 32, "channels are off by " + off / 1800);
        for (int i = 600; i < picture.length; i++) {
            assertEquals(picture[i], read[i]);
        }
    }

    @Test
    void theSamePicturesGiveTheSameFile() throws IOException {
        var random = new Random(3);
        int[] picture =
                random.ints(WIDTH * HEIGHT, 0, 1 << 24).map(i -> i | 0xff000000).toArray();
        assertTrue(Arrays.equals(written(List.of(picture), 50), written(List.of(picture.clone()), 50)));
    }

    private static byte[] written(List<int[]> pictures, int delayMillis) throws IOException {
        var counter = new GifColours.Counter();
        pictures.forEach(counter::add);
        var out = new ByteArrayOutputStream();
        try (var gif = new GifFile(out, counter.choose(), WIDTH, HEIGHT, delayMillis)) {
            for (int[] picture : pictures) {
                gif.add(picture);
            }
        }
        return out.toByteArray();
    }

    private static List<Read> read(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        var shown = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        List<Read> pictures = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            Node about = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode place = child(about, "ImageDescriptor");
            IIOMetadataNode control = child(about, "GraphicControlExtension");
            assertEquals("doNotDispose", control.getAttribute("disposalMethod"));
            Graphics2D pen = shown.createGraphics();
            pen.drawImage(
                    reader.read(i),
                    Integer.parseInt(place.getAttribute("imageLeftPosition")),
                    Integer.parseInt(place.getAttribute("imageTopPosition")),
                    null);
            pen.dispose();
            int[] pixels = shown.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
            pictures.add(new Read(pixels, Integer.parseInt(control.getAttribute("delayTime"))));
        }
        return pictures;
    }

    private static IIOMetadataNode child(Node root, String name) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return (IIOMetadataNode) child;
            }
        }
        throw new AssertionError("no " + name);
    }
}
