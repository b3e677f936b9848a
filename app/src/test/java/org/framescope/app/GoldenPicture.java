package org.framescope.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import org.framescope.app.export.PngFile;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Compares a node of the window with a picture in {@code src/test/resources/org/framescope/app/golden}. Fonts look a
 * little different from machine to machine, so what is compared are the mean colours of small squares. With
 * {@code -Dgolden.refresh=true} the pictures are written anew: look at them before they are committed.
 *
 * <p>A picture that differs is written to {@code target/golden} beside the name of the one that was expected.
 */
public final class GoldenPicture {

    /** Side of a square, in pixels of a picture at 100 %. */
    private static final int SQUARE = 8;

    /** How much the mean of a square may differ in a channel, of 255. */
    private static final int SHADE = 40;

    /** The share of squares that may differ by more. */
    private static final double MOST_DIFFERENT = 0.03;

    private static final Path SOURCES = Path.of("src/test/resources/org/framescope/app/golden");
    private static final Path FOUND = Path.of("target/golden");

    private GoldenPicture() {}

    /**
     * Compares a view; call on the thread of the test.
     *
     * @param name stable name of view and theme, such as {@code heap-panel-dark}
     * @param scale 1 or 2; the window must have this as its render scale
     */
    public static void check(String name, Node view, int scale, FxRobot robot) {
        check(name, view, scale, Double.MAX_VALUE, Double.MAX_VALUE, robot);
    }

    /**
     * Compares the upper left part of a view, so that pictures stay small.
     *
     * @param width of the part at most, in scene pixels
     * @param height of the part at most, in scene pixels
     */
    public static void check(String name, Node view, int scale, double width, double height, FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        var taken = new AtomicReference<WritableImage>();
        robot.interact(() -> {
            if (view instanceof Parent parent) {
                parent.applyCss();
                parent.layout();
            }
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(ground(view));
            taken.set(view.snapshot(parameters, null));
        });
        try {
            compare(name, part(taken.get(), width * scale, height * scale), scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is seen through a view: the colour of what it lies on. */
    private static Paint ground(Node view) {
        for (Parent below = view.getParent(); below != null; below = below.getParent()) {
            Background background = below instanceof Region region ? region.getBackground() : null;
            if (background != null
                    && !background.getFills().isEmpty()
                    && background.getFills().getLast().getFill() instanceof Color colour
                    && colour.isOpaque()) {
                return colour;
            }
        }
        return Color.WHITE;
    }

    private static WritableImage part(WritableImage whole, double width, double height) {
        return new WritableImage(whole.getPixelReader(), 0, 0, (int) Math.min(whole.getWidth(), width), (int)
                Math.min(whole.getHeight(), height));
    }

    private static void compare(String name, WritableImage picture, int scale) throws IOException {
        String file = name + "-x" + scale + ".png";
        if (Boolean.getBoolean("golden.refresh")) {
            Files.createDirectories(SOURCES);
            PngFile.write(picture, SOURCES.resolve(file));
            return;
        }
        Image expected;
        try (InputStream in = GoldenPicture.class.getResourceAsStream("/org/framescope/app/golden/" + file)) {
            assertTrue(in != null, "no golden picture " + file);
            expected = new Image(in);
        }
        String difference = difference(expected, picture, SQUARE * scale);
        if (!difference.isEmpty()) {
            Files.createDirectories(FOUND);
            PngFile.write(picture, FOUND.resolve(file));
        }
        assertTrue(difference.isEmpty(), file + ": " + difference + ", see target/golden");
    }

    /** What is different, empty when nothing is that fonts do not explain. */
    private static String difference(Image expected, Image found, int side) {
        int width = (int) found.getWidth();
        int height = (int) found.getHeight();
        if (Math.abs(width - expected.getWidth()) > side || Math.abs(height - expected.getHeight()) > side) {
            return "size " + width + "x" + height + " instead of " + (int) expected.getWidth() + "x"
                    + (int) expected.getHeight();
        }
        int columns = (int) Math.min(width, expected.getWidth()) / side;
        int rows = (int) Math.min(height, expected.getHeight()) / side;
        int different = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                different += distance(expected, found, column * side, row * side, side) > SHADE ? 1 : 0;
            }
        }
        return different <= rows * columns * MOST_DIFFERENT
                ? ""
                : different + " of " + rows * columns + " squares differ";
    }

    private static int distance(Image a, Image b, int x, int y, int side) {
        int[] first = mean(a, x, y, side);
        int[] second = mean(b, x, y, side);
        int most = 0;
        for (int i = 0; i < first.length; i++) {
            most = Math.max(most, Math.abs(first[i] - second[i]));
        }
        return most;
    }

    private static int[] mean(Image image, int x, int y, int side) {
        int[] sums = new int[3];
        for (int dy = 0; dy < side; dy++) {
            for (int dx = 0; dx < side; dx++) {
                int pixel = image.getPixelReader().getArgb(x + dx, y + dy);
                sums[0] += pixel >> 16 & 0xff;
                sums[1] += pixel >> 8 & 0xff;
                sums[2] += pixel & 0xff;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= side * side;
        }
        return sums;
    }
}
