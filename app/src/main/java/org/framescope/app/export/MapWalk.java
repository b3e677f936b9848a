package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.recording.Recording;

/** The memory map step by step as an animated GIF, or as a folder of numbered pictures, drawn for the command line. */
public final class MapWalk {

    private static final String GIF = ".gif";

    private MapWalk() {}

    /** Why a walk is too long or too large to be written, in a sentence; empty when it is not. */
    public static Optional<String> objection(int steps, PictureLook look, Path place) {
        return WalkLimits.objection(steps, look.size(), isGif(place));
    }

    /**
     * Draws the whole map after each of some steps. Not to be used on the window's thread.
     *
     * @param title what was booted
     * @param steps numbers of the steps, ascending, at least one
     * @param looks what lies over the map after each step
     * @param delayMillis how long each picture of a GIF is seen
     * @param place a file whose name ends with {@code .gif}; else a folder, which must not exist yet
     * @throws IOException when it cannot be written; nothing is left then
     */
    public static void write(
            String title,
            Recording recording,
            List<Integer> steps,
            StepLooks looks,
            PictureLook look,
            int delayMillis,
            Path place)
            throws IOException {
        FrameMap end = recording.mapAt(recording.size());
        MapView map = PageWriter.mapWithAxis(end);
        MapPage page = PageWriter.open(() -> new MapPage(title, look.size(), look.dark(), map, view -> {
            view.setAxisMap(end);
            view.setFrameMap(end);
        }));
        var pictures = new WalkPictures(recording, looks, page);
        var writer = new WalkWriter(pictures, steps, (done, all) -> {});
        if (isGif(place)) {
            writer.writeGif(place, delayMillis);
        } else {
            writer.writeFolder(place);
        }
    }

    private static boolean isGif(Path place) {
        return place.getFileName().toString().endsWith(GIF);
    }
}
