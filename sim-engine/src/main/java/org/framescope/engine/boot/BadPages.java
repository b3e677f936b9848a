package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Recorder;

/** Shows frames that an allocator must not hand out. */
final class BadPages {

    private BadPages() {}

    /** Marks the free frames of {@code [start, end)} as bad; what somebody uses there stays his. */
    static void show(Recorder recorder, long start, long end) {
        List<FrameRange> free = new ArrayList<>();
        recorder.map().forEachRun(start, end, (from, to, state, since) -> {
            FrameUse use = FrameState.use(state);
            if (use == FrameUse.BOOT_FREE || use == FrameUse.NOT_PLUGGED) {
                free.add(new FrameRange(from, to));
            }
        });
        free.forEach(range -> recorder.assign(range, FrameUse.BAD_PAGE));
    }
}
