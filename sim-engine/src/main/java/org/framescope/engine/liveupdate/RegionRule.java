package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;

/**
 * What must survive is kept out of the region (spec 2.2). Later builds keep the whole region out of the heap; for those
 * that do not, this rule takes its free frames out again before the first domain is built. That way is the project's
 * own: history left it open. The switch turns the rule off for every build.
 */
final class RegionRule {

    private static final String HOLDS_PRESERVED = "region.holds-preserved";

    private static final int MOST_FINDINGS = 100;

    private final RunningXen xen;
    private final Recorder recorder;

    RegionRule(RunningXen xen, Recorder recorder) {
        this.xen = xen;
        this.recorder = recorder;
    }

    /** Applies the rule, or its absence, to a Xen that has just booted. */
    void apply(boolean keepFree) {
        FrameRange region = xen.region();
        if (region == null) {
            return;
        }
        if (keepFree) {
            takeOut(region);
        } else {
            open(region);
        }
    }

    private void takeOut(FrameRange region) {
        FrameSpans free = framesOf(region, FrameUse.HEAP_FREE);
        if (free.isEmpty()) {
            return;
        }
        recorder.step(UpdateSteps.REGION_KEPT_FREE, free.frames());
        for (int i = 0; i < free.size(); i++) {
            xen.heap().claim(free.start(i), free.end(i), FrameState.of(FrameUse.NOT_PLUGGED));
        }
    }

    private void open(FrameRange region) {
        FrameSpans kept = framesOf(region, FrameUse.NOT_PLUGGED);
        if (kept.isEmpty()) {
            return;
        }
        recorder.step(UpdateSteps.REGION_OPENED, kept.frames());
        RunningHost.memoryOf(xen, recorder).free(kept);
    }

    /**
     * Lists what must survive and lies in a region all the same: one finding for each owner and use, however scattered,
     * and of a host full of owners the first ones only.
     */
    static void check(Recorder recorder, FrameRange region, boolean preserveM2p) {
        Map<Integer, FrameSpans.Builder> inside = new LinkedHashMap<>();
        recorder.map().forEachRun(region.start(), region.end(), (start, end, state, since) -> {
            FrameUse use = FrameState.use(state);
            if (PreservedFrames.mustSurvive(use, preserveM2p) && use != FrameUse.LU_BREADCRUMB) {
                inside.computeIfAbsent(state, key -> new FrameSpans.Builder()).add(start, end);
            }
        });
        int listed = 0;
        long more = 0;
        for (Map.Entry<Integer, FrameSpans.Builder> entry : inside.entrySet()) {
            FrameSpans frames = entry.getValue().build();
            if (++listed > MOST_FINDINGS) {
                more += frames.frames();
            } else {
                recorder.finding(holdsPreserved(entry.getKey(), frames));
            }
        }
        if (more > 0) {
            recorder.finding(Finding.violation(
                    HOLDS_PRESERVED,
                    Units.size(more << Units.PAGE_SHIFT) + " of " + (listed - MOST_FINDINGS)
                            + " other owners and uses lie in the region too."));
        }
    }

    private static Finding holdsPreserved(int state, FrameSpans frames) {
        String owner = FrameState.owner(state);
        return Finding.violation(
                        HOLDS_PRESERVED,
                        Units.size(frames.frames() << Units.PAGE_SHIFT) + " of " + owner + " ("
                                + FrameState.use(state).label() + ") lie in the region"
                                + (frames.size() == 1
                                        ? "."
                                        : ", in " + Units.count(frames.size()) + " pieces; this is the first."),
                        "The next Xen's boot allocator may hand these frames out before it knows of them.",
                        "Everything that must survive an update has to be allocated outside the region.")
                .about(new FrameRange(frames.start(0), frames.end(0)), owner);
    }

    private FrameSpans framesOf(FrameRange range, FrameUse use) {
        return recorder.map().framesOf(range.start(), range.end(), EnumSet.of(use));
    }
}
