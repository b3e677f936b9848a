package org.framescope.app.map;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.app.export.Png;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;

/** Writes pictures of the controls in both themes into a folder, for looking at them. */
public final class LookAtControl extends Application {

    @Override
    public void start(Stage unused) {
        Platform.setImplicitExit(false);
        Path folder = Path.of(getParameters().getRaw().getFirst());
        for (boolean dark : new boolean[] {false, true}) {
            String theme =
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
            setUserAgentStylesheet(theme);
            for (int[] size : new int[][] {{1280, 800}, {2560, 1440}}) {
                String suffix = (dark ? "-dark-" : "-light-") + size[0] + ".png";
                show(SampleMaps.bootingPc(), size, dark, map -> {}, folder.resolve("booting" + suffix));
                show(SampleMaps.runningPc(), size, dark, map -> {}, folder.resolve("running" + suffix));
                show(SampleMaps.largeServer(), size, dark, map -> {}, folder.resolve("large" + suffix));
                show(
                        SampleMaps.runningPc(),
                        size,
                        dark,
                        map -> map.zoomTo(new FrameRange(0x17a000, 0x17c400)),
                        folder.resolve("zoomed" + suffix));
                show(
                        SampleMaps.runningPc(),
                        size,
                        dark,
                        map -> {
                            map.zoomTo(new FrameRange(0x17a0e0, 0x17a130));
                            map.requestFocus();
                            map.goTo(0x17a104);
                        },
                        folder.resolve("frames" + suffix));
            }
        }
        Platform.exit();
    }

    private static void show(FrameMap frames, int[] size, boolean dark, Consumer<MapView> what, Path file) {
        MapView map = new MapView();
        MapLegend legend = new MapLegend(map);
        OverviewStrip strip = new OverviewStrip(map);
        VBox box = new VBox(8, strip, map, legend);
        box.setPadding(new Insets(8));
        VBox.setVgrow(map, Priority.ALWAYS);
        map.darkProperty().set(dark);
        map.animatedProperty().set(false);
        map.setFrameMap(frames);
        map.outlines().add(new MapOutline("live-update region", new FrameRange(0x30000, 0x38000)));
        map.setMarked(List.of(new FrameRange(0x17c000, 0x17c200), new FrameRange(0xbcf8a, 0xbcf8b)));
        Scene scene = new Scene(box, size[0], size[1]);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        box.applyCss();
        box.layout();
        what.accept(map);
        box.layout();
        save(box.snapshot(null, null), file);
        stage.hide();
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(pixels, width, height, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void main(String[] args) {
        launch(LookAtControl.class, args);
    }
}
