package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Looks for frames that the running Xen itself lives in where an allocator is given a range. Xen does not look; the
 * recorded v2 gives its live frametable to the heap in this way when the region lies over the crash area.
 */
public final class LiveFrames {

    /** The rule of the finding. */
    public static final String RULE = "heap.live-frames";

    private static final List<FrameUse> LIVE =
            List.of(FrameUse.FRAMETABLE, FrameUse.PAGE_TABLE, FrameUse.BOOT_DATA, FrameUse.XEN_IMAGE);

    private final long[] frames = new long[FrameUse.count()];
    private long firstStart = -1;
    private long firstEnd;

    private LiveFrames() {}

    /**
     * What is wrong with giving {@code [start, end)} (MFNs) away, as the map is now; null when nothing is.
     *
     * @param taker who is given the range, in words
     */
    static @Nullable Finding findIn(Recorder recorder, long start, long end, String taker) {
        LiveFrames live = new LiveFrames();
        recorder.map()
                .forEachRun(
                        start,
                        end,
                        EnumSet.copyOf(LIVE),
                        (from, to, state, since) -> live.see(from, to, FrameState.use(state)));
        return live.firstStart < 0 ? null : live.finding(start, end, taker);
    }

    private void see(long start, long end, FrameUse use) {
        frames[use.ordinal()] += end - start;
        if (firstStart < 0) {
            firstStart = start;
            firstEnd = end;
        } else if (start == firstEnd) {
            firstEnd = end;
        }
    }

    private Finding finding(long start, long end, String taker) {
        List<String> parts = new ArrayList<>();
        for (FrameUse use : LIVE) {
            long count = frames[use.ordinal()];
            if (count > 0) {
                parts.add(use.label() + " " + Units.size(count << Units.PAGE_SHIFT));
            }
        }
        return Finding.violation(
                        RULE,
                        "Frames that Xen itself lives in are given to " + taker + " as free memory.",
                        "In use there: " + String.join(", ", parts) + ".",
                        "The range [" + Units.mfn(start) + ", " + Units.mfn(end)
                                + ") is RAM that is not reserved in the scratch map, so it counts as free.",
                        "Whoever gets these frames overwrites them, and nothing notices until then.")
                .about(new FrameRange(firstStart, firstEnd), "Xen");
    }
}
