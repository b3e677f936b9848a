package org.framescope.app.map;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.framescope.app.units.AddressUnit;
import org.jspecify.annotations.Nullable;

/** The nodes that make up the picture: pixels, addresses at the left, and labels. Paints only what has changed. */
final class MapLayers extends Pane {

    private final PixelSurface surface = new PixelSurface();
    private final MapGutter gutter = new MapGutter();
    private final MapLabels labels = new MapLabels();
    private final Rectangle labelClip = new Rectangle();
    private final MapFlags flags = new MapFlags();
    private final Rectangle flagClip = new Rectangle();

    /** The frames as they were painted last, without marks. */
    private PixelCanvas frames = new PixelCanvas(1, 1);

    /** What the frames show; null for nothing. */
    private @Nullable MapScene shown;

    private boolean framesStale = true;
    private boolean marksStale = true;

    MapLayers() {
        setManaged(false);
        setMouseTransparent(true);
        surface.node().getStyleClass().add(MapView.FRAMES_STYLE);
        labels.setClip(labelClip);
        flags.setClip(flagClip);
        getChildren().addAll(surface.node(), gutter, labels, flags);
    }

    void framesChanged() {
        framesStale = true;
        marksStale = true;
    }

    void marksChanged() {
        marksStale = true;
    }

    double gutterWidth() {
        return gutter.getWidth();
    }

    /** Gives the layers their sizes; {@code scale} device pixels are one of the scene. */
    void arrange(double gutterWidth, int pixelWidth, int pixelHeight, double scale) {
        gutter.resize(gutterWidth, getHeight());
        labels.resizeRelocate(gutterWidth, 0, pixelWidth / scale, getHeight());
        labelClip.setWidth(labels.getWidth());
        labelClip.setHeight(labels.getHeight());
        flags.resizeRelocate(gutterWidth, 0, pixelWidth / scale, getHeight());
        flagClip.setWidth(flags.getWidth());
        flagClip.setHeight(flags.getHeight());
        surface.resize(pixelWidth, pixelHeight, scale);
        surface.node().relocate(gutterWidth, 0);
        if (frames.width() != pixelWidth || frames.height() != pixelHeight) {
            frames = new PixelCanvas(pixelWidth, pixelHeight);
            shown = null;
            framesChanged();
        }
    }

    /** What is painted, for pictures that are no pixels; null before anything is. */
    @Nullable MapVectors vectors() {
        return shown == null ? null : new MapVectors(shown, frames, surface.canvas());
    }

    /** Paints what is stale; places are written in {@code unit}. */
    void paint(MapScene scene, MapMarks marks, AddressUnit unit, double scale) {
        if (framesStale) {
            MapPainter.repaintFrames(shown, scene, frames);
            shown = scene;
            gutter.setVisible(scene.viewport() instanceof RowViewport);
            if (scene.viewport() instanceof RowViewport rows) {
                gutter.show(scene.axis(), rows, scene.palette(), unit, scale);
            }
            labels.show(scene, List.copyOf(marks.outlines()), scale);
        }
        if (marksStale) {
            surface.paint(canvas -> {
                canvas.copyFrom(frames);
                MapPainter.paintMarks(scene, marks, canvas);
            });
            flags.show(scene, marks, unit, scale);
        }
        framesStale = false;
        marksStale = false;
    }
}
