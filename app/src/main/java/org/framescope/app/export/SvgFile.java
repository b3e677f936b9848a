package org.framescope.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import org.framescope.app.export.SvgPart.Area;
import org.framescope.app.export.SvgPart.Box;
import org.framescope.app.export.SvgPart.Clipped;
import org.framescope.app.export.SvgPart.Frame;
import org.framescope.app.export.SvgPart.Frames;
import org.framescope.app.export.SvgPart.Pixels;
import org.framescope.app.export.SvgPart.Stroke;
import org.framescope.app.export.SvgPart.Words;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapVectors;
import org.framescope.engine.frames.Units;

/**
 * Writes a picture as SVG 1.1 without scripts and without references to anything outside of it. Frames of a memory map
 * are rectangles, merged per class, as long as there are no more than {@link MapShapes#MOST_RECTANGLES}; else they are an
 * image. The description in the file says which.
 */
final class SvgFile {

    private static final String PLAIN_FONT = "DejaVu Sans, Verdana, sans-serif";
    private static final String DIGITS_FONT = "DejaVu Sans Mono, Consolas, Menlo, monospace";

    /** An image of more rectangles than this, such as a detailed icon, stays an image. */
    private static final int MOST_IN_IMAGE = 200;

    private static final int SHOWS_THROUGH = 0;

    private final SvgOut out;
    private final SvgPatterns patterns;
    private final Map<Frames, MapShapes> shapes = new IdentityHashMap<>();
    private int clips;

    private SvgFile(OutputStream out) throws XMLStreamException {
        this.out = new SvgOut(out);
        patterns = new SvgPatterns(this.out);
    }

    /** Writes a picture of a size in pixels; {@code title} says what is seen. */
    static void write(String title, int width, int height, List<SvgPart> parts, OutputStream target)
            throws IOException {
        try {
            var file = new SvgFile(target);
            file.prepare(parts);
            file.out.root(width, height);
            file.out.text("title", title);
            file.out.text("desc", file.description());
            file.writeAll(parts);
            file.out.close();
            file.out.end();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private void prepare(List<SvgPart> parts) throws IOException {
        for (SvgPart part : parts) {
            Stopped.check();
            if (part instanceof Frames frames) {
                shapes.put(frames, MapShapes.of(frames.vectors()));
            } else if (part instanceof Clipped clipped) {
                prepare(clipped.parts());
            }
        }
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.get("export.svg.by"));
        for (MapShapes map : shapes.values()) {
            String count = Units.count(map.count());
            sentences.add(
                    map.isDrawable()
                            ? Texts.get("export.svg.vectors", count)
                            : Texts.get("export.svg.image", count, Units.count(MapShapes.MOST_RECTANGLES)));
        }
        return String.join(" ", sentences);
    }

    private void writeAll(List<SvgPart> parts) throws XMLStreamException, IOException {
        for (SvgPart part : parts) {
            Stopped.check();
            switch (part) {
                case Box box -> write(box);
                case Frame frame -> write(frame);
                case Stroke stroke -> write(stroke);
                case Words words -> write(words);
                case Pixels pixels -> write(pixels);
                case Frames frames -> write(frames);
                case Clipped clipped -> write(clipped);
                case Area area -> write(area);
            }
        }
    }

    private void write(Box box) throws XMLStreamException {
        out.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                Math.max(0, box.width()),
                "height",
                Math.max(0, box.height()),
                "rx",
                box.radius(),
                "fill",
                SvgOut.colour(box.fill().rgb()),
                "fill-opacity",
                box.fill().opacity());
    }

    private void write(Frame frame) throws XMLStreamException {
        out.empty(
                "rect",
                "x",
                frame.x(),
                "y",
                frame.y(),
                "width",
                Math.max(0, frame.width()),
                "height",
                Math.max(0, frame.height()),
                "rx",
                frame.radius(),
                "fill",
                "none",
                "stroke",
                SvgOut.colour(frame.stroke().rgb()),
                "stroke-opacity",
                frame.stroke().opacity(),
                "stroke-width",
                frame.thickness());
    }

    private void write(Stroke stroke) throws XMLStreamException {
        var points = new StringJoiner(" ");
        for (double each : stroke.points()) {
            points.add(SvgOut.number(each));
        }
        var dash = new StringJoiner(" ");
        stroke.dash().forEach(length -> dash.add(SvgOut.number(length)));
        out.empty(
                "polyline",
                "points",
                points,
                "fill",
                "none",
                "stroke",
                SvgOut.colour(stroke.stroke().rgb()),
                "stroke-opacity",
                stroke.stroke().opacity(),
                "stroke-width",
                stroke.thickness(),
                "stroke-dasharray",
                dash.length() == 0 ? "none" : dash);
    }

    private void write(Words words) throws XMLStreamException {
        out.text(
                "text",
                words.text(),
                "xml:space",
                "preserve",
                "x",
                words.x(),
                "y",
                words.y(),
                "text-anchor",
                words.atEnd() ? "end" : "start",
                "font-family",
                words.monospaced() ? DIGITS_FONT : PLAIN_FONT,
                "font-size",
                words.size(),
                "font-weight",
                words.bold() ? "bold" : "normal",
                "fill",
                SvgOut.colour(words.fill().rgb()),
                "fill-opacity",
                words.fill().opacity());
    }

    private void write(Area area) throws XMLStreamException {
        out.empty(
                "path",
                "transform",
                "translate(" + SvgOut.number(area.x()) + " " + SvgOut.number(area.y()) + ") scale(" + area.scaleX()
                        + " " + area.scaleY() + ")",
                "d",
                area.path(),
                "fill",
                SvgOut.colour(area.fill().rgb()),
                "fill-opacity",
                area.fill().opacity());
    }

    private void write(Clipped clipped) throws XMLStreamException, IOException {
        String id = "c" + ++clips;
        out.open("clipPath", "id", id);
        out.empty("rect", "x", clipped.x(), "y", clipped.y(), "width", clipped.width(), "height", clipped.height());
        out.close();
        out.open("g", "clip-path", "url(#" + id + ")");
        writeAll(clipped.parts());
        out.close();
    }

    private void write(Pixels image) throws XMLStreamException, IOException {
        PixelRects rects = PixelRects.of(image.argb(), image.columns(), image.rows(), SHOWS_THROUGH);
        if (rects.count() > MOST_IN_IMAGE) {
            image(image);
            return;
        }
        openScaled(image.x(), image.y(), image.width() / image.columns(), image.height() / image.rows());
        MapShapes.forEach(rects, (argb, path) -> out.empty("path", "fill", SvgOut.colour(argb), "d", path));
        out.close();
    }

    private void write(Frames frames) throws XMLStreamException, IOException {
        MapShapes map = shapes.get(frames);
        MapVectors vectors = frames.vectors();
        if (!map.isDrawable()) {
            image(new Pixels(
                    frames.x(),
                    frames.y(),
                    frames.width(),
                    frames.height(),
                    vectors.shown(),
                    vectors.width(),
                    vectors.height()));
            return;
        }
        openScaled(frames.x(), frames.y(), frames.width() / vectors.width(), frames.height() / vectors.height());
        out.empty(
                "rect",
                "width",
                vectors.width(),
                "height",
                vectors.height(),
                "fill",
                SvgOut.colour(vectors.background()));
        MapShapes.forEach(map.classes(), (colourClass, path) -> {
            String fill = patterns.fill(vectors.swatch(colourClass), vectors.unit(), 1);
            out.empty("path", "fill", fill, "d", path);
        });
        MapShapes.forEach(map.plain(), (argb, path) -> out.empty("path", "fill", SvgOut.colour(argb), "d", path));
        MapShapes.forEach(map.veiled(), (any, path) -> {
            String fill = patterns.fill(vectors.veil(), vectors.unit(), vectors.veilOpacity());
            out.empty("path", "fill", fill, "d", path);
        });
        MapShapes.forEach(map.marks(), (argb, path) -> out.empty("path", "fill", SvgOut.colour(argb), "d", path));
        out.close();
    }

    private void openScaled(double x, double y, double scaleX, double scaleY) throws XMLStreamException {
        String place = "translate(" + SvgOut.number(x) + " " + SvgOut.number(y) + ")";
        boolean scaled = scaleX != 1 || scaleY != 1;
        out.open(
                "g",
                "transform",
                scaled ? place + " scale(" + scaleX + " " + scaleY + ")" : place,
                "shape-rendering",
                "crispEdges");
    }

    private void image(Pixels image) throws XMLStreamException, IOException {
        var png = new ByteArrayOutputStream();
        Png.write(image.argb(), image.columns(), image.rows(), png);
        out.empty(
                "image",
                "x",
                image.x(),
                "y",
                image.y(),
                "width",
                image.width(),
                "height",
                image.height(),
                "image-rendering",
                "pixelated",
                "preserveAspectRatio",
                "none",
                "href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }
}
