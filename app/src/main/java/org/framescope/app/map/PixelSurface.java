package org.framescope.app.map;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** An image view whose pixels are painted directly, one for each pixel of the screen at any output scale. */
final class PixelSurface {

    private final ImageView view = new ImageView();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private PixelCanvas canvas = new PixelCanvas(1, 1);

    PixelSurface() {
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
    }

    ImageView node() {
        return view;
    }

    /** Gives the surface a size in device pixels; {@code scale} device pixels are one of the scene. */
    void resize(int width, int height, double scale) {
        if (buffer == null || canvas.width() != width || canvas.height() != height) {
            int[] pixels = new int[width * height];
            canvas = new PixelCanvas(pixels, width, height);
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
    }

    /** Lets the painter paint and shows what it painted. */
    void paint(Consumer<PixelCanvas> painter) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target != null) {
            target.updateBuffer(b -> {
                painter.accept(canvas);
                return null;
            });
        }
    }

    PixelCanvas canvas() {
        return canvas;
    }
}
