package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/**
 * The memory map at one step as a picture, with title, legend, addresses and marks. Not to be used on the window's
 * thread.
 */
public final class MapPicture {

    private MapPicture() {}

    /**
     * The whole map of a recording at one of its steps, drawn for the command line.
     *
     * @param title what was booted
     * @param looks what lies over the map after each step
     * @throws IOException when the file cannot be written; nothing is left then
     */
    public static void write(
            String title,
            Recording recording,
            int step,
            StepLooks looks,
            PictureLook look,
            PictureFormat format,
            Path file)
            throws IOException {
        FrameMap end = recording.mapAt(recording.size());
        FrameMap shown = recording.mapAt(step);
        StepLook over = looks.at(step, shown);
        List<FrameRange> marked =
                recording.changesOf(step).stream().map(Change::range).toList();
        MapView map = PageWriter.mapWithAxis(end);
        MapPage page = PageWriter.open(() -> {
            var fresh = new MapPage(title, look.size(), look.dark(), map, view -> {
                view.setAxisMap(end);
                view.setFrameMap(shown);
                view.setMarked(marked);
                over.showOn(view);
            });
            fresh.say(momentOf(recording, step));
            return fresh;
        });
        FreshFile.write(file, out -> PageWriter.write(page.page(), page.title(), format, out));
    }

    /** Which step it is, in words: {@code Step 57 of 312  ·  Frametable  ·  ...}. */
    static String momentOf(Recording recording, int step) {
        Step shown = recording.step(step);
        return Texts.get(
                "export.moment",
                Units.count(step),
                Units.count(recording.size()),
                shown.phase().title(),
                shown.title());
    }
}
