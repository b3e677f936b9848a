package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** The chosen way: the next Xen boots in a region that holds nothing of anybody's (spec 1.1, 2.3). */
final class ReservedRegion implements Strategy {

    @Override
    public String baseCommandLine(String commandLine) {
        return commandLine;
    }

    @Override
    public KexecPlan load(RunningXen running, XenBuild next, String baseCommandLine, ImagePlacement placement) {
        return new Kexec(running, next, baseCommandLine).withRegion(placement);
    }

    @Override
    public String finishSaving(Handover handover) {
        return "";
    }

    @Override
    public void leaveWord(Handover handover) {
        Recorder recorder = handover.old.recorder();
        FrameRange page = FrameRange.ofLength(handover.region().start(), 1);
        recorder.step(UpdateSteps.BREADCRUMB, page.start() << Units.PAGE_SHIFT, 1);
        recorder.assign(page, FrameUse.LU_BREADCRUMB);
        handover.stream().breadcrumb().write(handover.contents, page);
        handover.breadcrumb = page;
    }

    @Override
    public @Nullable HandedOverState findState(Handover handover, FrameSpans ram, @Nullable FrameRange region) {
        Recorder recorder = handover.old.recorder();
        if (region == null) {
            return null;
        }
        recorder.step(UpdateSteps.FIND_BREADCRUMB, region.start() << Units.PAGE_SHIFT);
        HandedOverState state = HandedOverState.read(handover.contents, region, ram);
        state.findings().forEach(recorder::finding);
        return state;
    }

    @Override
    public FrameSpans inUseList(Handover handover) {
        return FrameSpans.NONE;
    }

    @Override
    public int passes() {
        return 1;
    }
}
