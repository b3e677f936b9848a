package org.framescope.app.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameMap;

/** Makes pictures of pages beside the window's thread, which only lays out and draws, a slice of the picture at a time. */
final class PageWriter {

    /** Pixels of a slice: what the window's thread draws in a few dozen milliseconds. */
    private static final int SLICE_PIXELS = 1 << 20;

    private static final long NAP_MILLIS = 5;

    private PageWriter() {}

    /** A map whose large holes are known before it is laid out: to find them among millions of ranges takes its time. */
    static MapView mapWithAxis(FrameMap end) throws IOException {
        MapView map = WindowThread.call(MapView::new);
        map.prepareAxis(end);
        return map;
    }

    /** Makes a page with a map and waits until it is painted. */
    static MapPage open(Callable<MapPage> maker) throws IOException {
        MapPage page = WindowThread.call(maker);
        awaitPainted(page);
        return page;
    }

    /** Waits until a page shows what its map was given last. */
    static void awaitPainted(MapPage page) throws IOException {
        while (!WindowThread.call(() -> {
            page.page().layOut();
            return page.map().isPainted();
        })) {
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped");
            }
        }
    }

    /** The pixels of a page (ARGB, opaque). */
    static int[] pixels(Page page) throws IOException {
        int width = page.size().pixelWidth();
        int height = page.size().pixelHeight();
        int[] pixels = new int[width * height];
        int lines = Math.max(1, SLICE_PIXELS / width);
        for (int from = 0; from < height; from += lines) {
            int first = from;
            int end = Math.min(height, from + lines);
            WindowThread.call(() -> {
                page.draw(pixels, first, end);
                return end;
            });
        }
        return pixels;
    }

    static void write(Page page, String title, PictureFormat format, OutputStream out) throws IOException {
        switch (format) {
            case PNG ->
                Png.write(pixels(page), page.size().pixelWidth(), page.size().pixelHeight(), out);
            case SVG -> {
                List<SvgPart> parts = WindowThread.call(page::parts);
                SvgFile.write(title, page.size().width(), page.size().height(), parts, out);
            }
        }
    }
}
