package org.framescope.app.export;

import java.io.IOException;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;

/** Draws the steps of a walk one after the other on the same page. Not to be used on the window's thread. */
final class WalkPictures {

    private final Recording recording;
    private final Cursor cursor;
    private final StepLooks looks;
    private final MapPage page;

    /** @param page whose map is set up but for what changes from step to step */
    WalkPictures(Recording recording, StepLooks looks, MapPage page) {
        this.recording = recording;
        this.looks = looks;
        this.page = page;
        cursor = recording.cursor();
    }

    PageSize size() {
        return page.page().size();
    }

    /** The picture after a step (ARGB). */
    int[] at(int step) throws IOException {
        Stopped.check();
        FrameMap map = cursor.at(step);
        List<FrameRange> marked =
                recording.changesOf(step).stream().map(Change::range).toList();
        StepLook look = looks.at(step, map);
        WindowThread.call(() -> {
            look.showOn(page.map());
            page.map().setMarked(marked);
            page.map().setFrameMap(map);
            page.say(MapPicture.momentOf(recording, step));
            page.keepLegendRoom();
            return page;
        });
        PageWriter.awaitPainted(page);
        return PageWriter.pixels(page.page());
    }
}
