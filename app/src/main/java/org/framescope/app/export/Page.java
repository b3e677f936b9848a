package org.framescope.app.export;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import org.framescope.app.layouts.Layouts;

/** Nodes that are made a picture, in a scene of their own that is in no window. To be used on the window's thread. */
final class Page {

    private static final List<String> STYLE_SHEETS = List.of("framescope.css", "map-picture.css");

    private final Region root;
    private final PageSize size;

    Page(Region root, PageSize size, boolean dark) {
        this.root = root;
        this.size = size;
        root.getStyleClass().add("map-picture");
        var scene = new Scene(root, size.width(), size.height());
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        STYLE_SHEETS.forEach(sheet -> scene.getStylesheets().add(Layouts.styleSheet(sheet)));
        layOut();
    }

    PageSize size() {
        return size;
    }

    /** Brings everything to its place. */
    void layOut() {
        root.applyCss();
        root.resize(size.width(), size.height());
        root.layout();
    }

    /** What is seen, as parts of an SVG picture. */
    List<SvgPart> parts() {
        return NodeReader.read(root);
    }

    /**
     * Draws the lines {@code [from, to)} of the picture into pixels of the whole picture (ARGB, opaque).
     */
    void draw(int[] pixels, int from, int to) {
        int width = size.pixelWidth();
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(size.scale(), size.scale()));
        parameters.setViewport(new Rectangle2D(0, from, width, to - from));
        WritableImage part = root.snapshot(parameters, new WritableImage(width, to - from));
        part.getPixelReader()
                .getPixels(0, 0, width, to - from, PixelFormat.getIntArgbInstance(), pixels, from * width, width);
    }
}
