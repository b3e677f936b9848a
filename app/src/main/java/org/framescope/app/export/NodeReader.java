package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.framescope.app.map.MapVectors;
import org.framescope.app.map.MapView;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes that are laid out as parts of an SVG picture, so that it cannot differ from the window. Knows what the
 * program's pictures are made from: texts, plain fills and borders, lines, images and the memory map.
 */
final class NodeReader {

    private final List<SvgPart> parts = new ArrayList<>();
    private @Nullable MapView map;

    private NodeReader() {}

    /** The parts of a scene's root; call on the window's thread. */
    static List<SvgPart> read(Node root) {
        var reader = new NodeReader();
        reader.visit(root, 1);
        return reader.parts;
    }

    private void visit(Node node, double above) {
        double opacity = above * node.getOpacity();
        if (!node.isVisible() || opacity == 0) {
            return;
        }
        if (node.getClip() instanceof Rectangle clip) {
            Bounds seen = node.localToScene(clip.getBoundsInParent());
            var inner = new NodeReader();
            inner.map = map;
            inner.visitUnclipped(node, opacity);
            parts.add(new SvgPart.Clipped(
                    seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight(), inner.parts));
        } else {
            visitUnclipped(node, opacity);
        }
    }

    private void visitUnclipped(Node node, double opacity) {
        switch (node) {
            case Text text -> read(text, opacity);
            case ImageView image -> read(image);
            case Rectangle box -> read(box, opacity);
            case Line line -> stroke(line, opacity, line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
            case Polyline line ->
                stroke(
                        line,
                        opacity,
                        line.getPoints().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray());
            case Region region -> read(region, opacity);
            default -> {}
        }
        MapView before = map;
        map = node instanceof MapView view ? view : before;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, opacity));
        }
        map = before;
    }

    private void read(Region region, double opacity) {
        Point2D origin = region.localToScene(0, 0);
        Background background = region.getBackground();
        if (background != null && region.getShape() instanceof SVGPath shape) {
            readShape(region, shape, background, opacity);
        } else if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                SvgPart.Ink ink = ink(fill.getFill(), opacity);
                Insets insets = fill.getInsets();
                if (ink != null) {
                    parts.add(new SvgPart.Box(
                            origin.getX() + insets.getLeft(),
                            origin.getY() + insets.getTop(),
                            region.getWidth() - insets.getLeft() - insets.getRight(),
                            region.getHeight() - insets.getTop() - insets.getBottom(),
                            fill.getRadii().getTopLeftHorizontalRadius(),
                            ink));
                }
            }
        }
        Border border = region.getBorder();
        if (border != null) {
            for (BorderStroke stroke : border.getStrokes()) {
                SvgPart.Ink ink = ink(stroke.getTopStroke(), opacity);
                double width = stroke.getWidths().getTop();
                if (ink != null && width > 0 && stroke.getTopStyle() != BorderStrokeStyle.NONE) {
                    parts.add(new SvgPart.Frame(
                            origin.getX() + width / 2,
                            origin.getY() + width / 2,
                            region.getWidth() - width,
                            region.getHeight() - width,
                            stroke.getRadii().getTopLeftHorizontalRadius(),
                            ink,
                            width));
                }
            }
        }
    }

    /** A region that has a shape, such as an icon, fills it with its own size. */
    private void readShape(Region region, SVGPath shape, Background background, double opacity) {
        Bounds bounds = shape.getLayoutBounds();
        double scaleX = region.getWidth() / bounds.getWidth();
        double scaleY = region.getHeight() / bounds.getHeight();
        Point2D at = region.localToScene(-bounds.getMinX() * scaleX, -bounds.getMinY() * scaleY);
        for (BackgroundFill fill : background.getFills()) {
            SvgPart.Ink ink = ink(fill.getFill(), opacity);
            if (ink != null) {
                parts.add(new SvgPart.Area(shape.getContent(), at.getX(), at.getY(), scaleX, scaleY, ink));
            }
        }
    }

    private void read(Text text, double opacity) {
        SvgPart.Ink ink = ink(text.getFill(), opacity);
        if (ink == null || text.getText().isBlank()) {
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        boolean atEnd = text.getTextAlignment() == TextAlignment.RIGHT && text.getWrappingWidth() > 0;
        Point2D at = text.localToScene(
                atEnd ? bounds.getMaxX() : bounds.getMinX(), bounds.getMinY() + text.getBaselineOffset());
        String family = text.getFont().getFamily();
        String style = text.getFont().getStyle();
        parts.add(new SvgPart.Words(
                text.getText(),
                at.getX(),
                at.getY(),
                atEnd,
                family.contains("Mono") || family.contains("Consolas") || family.contains("Menlo"),
                text.getFont().getSize(),
                style.contains("Bold"),
                ink));
    }

    private void read(ImageView view) {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        Bounds at = view.localToScene(view.getBoundsInLocal());
        MapVectors vectors = map != null && view.getStyleClass().contains(MapView.FRAMES_STYLE) ? map.vectors() : null;
        if (vectors != null) {
            parts.add(new SvgPart.Frames(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), vectors));
            return;
        }
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        parts.add(new SvgPart.Pixels(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), argb, columns, rows));
    }

    private void read(Rectangle box, double opacity) {
        SvgPart.Ink fill = ink(box.getFill(), opacity);
        Point2D at = box.localToScene(box.getX(), box.getY());
        if (fill != null) {
            parts.add(new SvgPart.Box(
                    at.getX(), at.getY(), box.getWidth(), box.getHeight(), box.getArcWidth() / 2, fill));
        }
        SvgPart.Ink stroke = ink(box.getStroke(), opacity);
        if (stroke != null) {
            parts.add(new SvgPart.Frame(
                    at.getX(),
                    at.getY(),
                    box.getWidth(),
                    box.getHeight(),
                    box.getArcWidth() / 2,
                    stroke,
                    box.getStrokeWidth()));
        }
    }

    private void stroke(Shape line, double opacity, double... points) {
        SvgPart.Ink ink = ink(line.getStroke(), opacity);
        if (ink == null) {
            return;
        }
        double[] placed = new double[points.length];
        for (int i = 0; i + 1 < points.length; i += 2) {
            Point2D at = line.localToScene(points[i], points[i + 1]);
            placed[i] = at.getX();
            placed[i + 1] = at.getY();
        }
        parts.add(new SvgPart.Stroke(placed, ink, line.getStrokeWidth(), List.copyOf(line.getStrokeDashArray())));
    }

    /** A colour that is seen, else null; other paints than colours are not used in pictures. */
    private static SvgPart.@Nullable Ink ink(@Nullable Paint paint, double opacity) {
        if (!(paint instanceof Color colour) || colour.getOpacity() == 0) {
            return null;
        }
        int rgb = (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
        return new SvgPart.Ink(rgb, colour.getOpacity() * opacity);
    }
}
