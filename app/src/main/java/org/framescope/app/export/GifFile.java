package org.framescope.app.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures as an animated GIF that is repeated for ever. Of every picture but the first, only the rectangle is
 * written that differs from the one before, and in it only the pixels that do.
 */
final class GifFile implements AutoCloseable {

    private static final String IMAGE = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final ImageOutputStream out;
    private final GifColours colours;
    private final IndexColorModel model;
    private final int width;
    private final int height;
    private final int delay;
    private final byte[] shown;
    private boolean begun;

    /** @param delayMillis how long each picture is seen; rounded to hundredths of a second, 20 ms at least */
    GifFile(OutputStream target, GifColours colours, int width, int height, int delayMillis) throws IOException {
        this.colours = colours;
        this.width = width;
        this.height = height;
        // programs that show GIFs take less for a mistake and slow down
        delay = Math.max(2, Math.round(delayMillis / 10f));
        model = colours.model();
        shown = new byte[width * height];
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        // what is written goes on at once: pictures may be more than fit into memory
        out = new MemoryCacheImageOutputStream(target);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture: rows of pixels from the top (ARGB, alpha is ignored). */
    void add(int[] pixels) throws IOException {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        byte[] fresh = new byte[pixels.length];
        int last = pixels[0];
        byte index = (byte) colours.indexOf(last);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = (byte) colours.indexOf(last);
            }
            fresh[i] = index;
            if (!begun || shown[i] != index) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        if (right < 0) {
            // nothing changed: a picture of one pixel keeps the time
            left = 0;
            right = 0;
            top = 0;
            bottom = 0;
        }
        write(fresh, left, top, right + 1 - left, bottom + 1 - top);
        System.arraycopy(fresh, 0, shown, 0, fresh.length);
        begun = true;
    }

    private void write(byte[] fresh, int left, int top, int columns, int rows) throws IOException {
        var part = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] target = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int at = (top + y) * width + left + x;
                boolean same = begun && shown[at] == fresh[at];
                target[y * columns + x] = same ? (byte) GifColours.SHOWS_THROUGH : fresh[at];
            }
        }
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), parameters);
        about.setFromTree(IMAGE, described((IIOMetadataNode) about.getAsTree(IMAGE), left, top));
        writer.writeToSequence(new IIOImage(part, null, about), parameters);
        out.flushBefore(out.getStreamPosition());
    }

    private IIOMetadataNode described(IIOMetadataNode root, int left, int top) {
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(left));
        place.setAttribute("imageTopPosition", Integer.toString(top));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(GifColours.SHOWS_THROUGH));
        control.setAttribute("delayTime", Integer.toString(delay));
        if (!begun) {
            var repeat = new IIOMetadataNode("ApplicationExtension");
            repeat.setAttribute("applicationID", "NETSCAPE");
            repeat.setAttribute("authenticationCode", "2.0");
            // for ever
            repeat.setUserObject(new byte[] {1, 0, 0});
            var extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(repeat);
            root.appendChild(extensions);
        }
        return root;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        var fresh = new IIOMetadataNode(name);
        root.appendChild(fresh);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            out.flush();
        } finally {
            writer.dispose();
        }
    }
}
