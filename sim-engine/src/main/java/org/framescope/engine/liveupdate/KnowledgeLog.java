package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** Reads off the steps of an update what the running Xen knows of memory after each. */
final class KnowledgeLog {

    private final List<Knowledge> log = new ArrayList<>();
    private boolean paused;
    private FrameSpans outOfReach = FrameSpans.NONE;
    private OwnerlessDomains ownerless = OwnerlessDomains.NONE;

    private KnowledgeLog() {}

    static List<Knowledge> of(UpdateDraft draft, Recording recording) {
        KnowledgeLog log = new KnowledgeLog();
        for (int number = draft.firstStep; number <= draft.lastStep; number++) {
            Step step = recording.step(number);
            if (log.takes(step, draft)) {
                log.log.add(new Knowledge(number, log.paused, log.outOfReach, log.ownerless));
            }
        }
        return log.log;
    }

    private boolean takes(Step step, UpdateDraft draft) {
        if (step.kind() == UpdateSteps.PAUSE) {
            paused = true;
        } else if (step.kind() == UpdateSteps.REFUSE) {
            paused = false;
        } else if (step.kind() == UpdateSteps.COPY_IMAGE) {
            begin(draft);
        } else if (step.kind() == UpdateSteps.OWN_PAGES) {
            ownerless = ownerless.without((int) step.figure(0));
        } else if (step.kind() == UpdateSteps.RESUME) {
            paused = false;
            outOfReach = FrameSpans.NONE;
        } else if (step.detail() instanceof BootEvent.Add add && add.regions() != null) {
            reach(add.start() >>> Units.PAGE_SHIFT, add.end() >>> Units.PAGE_SHIFT);
        } else if (step.detail() instanceof BootEvent.HeapAdd add) {
            return reach(add.mfn(), add.mfn() + add.pages());
        } else {
            return false;
        }
        return true;
    }

    /** The new image is in place: from here on only it and the region are known to whoever runs. */
    private void begin(UpdateDraft draft) {
        outOfReach = HostMemoryMap.ram(draft.oldXen.host());
        FrameRange image = draft.newImage;
        if (image != null) {
            reach(image.start(), image.end());
        }
        FrameRange region = draft.newRegion;
        if (region != null) {
            reach(region.start(), region.end());
        }
        if (draft.handover != null) {
            ownerless = OwnerlessDomains.of(draft.handover.old.domains().running().stream()
                    .map(Domain::id)
                    .toList());
        }
    }

    private boolean reach(long start, long end) {
        if (start >= end || !outOfReach.overlaps(start, end)) {
            return false;
        }
        outOfReach = outOfReach.without(new FrameRange(start, end));
        return true;
    }
}
