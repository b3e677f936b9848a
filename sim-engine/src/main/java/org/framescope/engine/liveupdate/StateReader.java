package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.EarlyPages;
import org.framescope.engine.boot.Inheritance;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.recording.Recorder;
import org.jspecify.annotations.Nullable;

/** What the new Xen learns from the old one, at the moments when its boot looks for it (spec 2.3, 2.8, 2.9). */
final class StateReader implements Inheritance {

    /** Pages that one page table of the vmap area maps. */
    private static final long PAGES_PER_TABLE = 512;

    private final Handover handover;
    private final Strategy strategy;
    private final PreservedFrames guard;
    private final Recorder recorder;
    private final FrameSpans ram;
    private final @Nullable FrameRange region;
    private @Nullable HandedOverState state;

    /**
     * @param ram all RAM of the host
     * @param region where the new Xen takes its region to be, null without one
     */
    StateReader(
            Handover handover, Strategy strategy, PreservedFrames guard, FrameSpans ram, @Nullable FrameRange region) {
        this.ram = ram;
        this.region = region;
        this.handover = handover;
        this.strategy = strategy;
        this.guard = guard;
        recorder = handover.old.recorder();
    }

    /** What was read, null when there was nothing that can be used. */
    @Nullable HandedOverState state() {
        return state;
    }

    @Override
    public Recorder recorder() {
        return recorder;
    }

    @Override
    public FrameSpans inUseList() {
        return strategy.inUseList(handover);
    }

    @Override
    public @Nullable FrameSpans readHandedOverState(EarlyPages pages) {
        HandedOverState read = strategy.findState(handover, ram, region);
        FrameRange crumb = handover.breadcrumb;
        if (crumb != null) {
            // its three words have been read, so the region may use the page now
            guard.release(crumb);
        }
        if (read == null || !read.usable()) {
            return null;
        }
        state = read;
        recorder.step(UpdateSteps.MAP_STREAM, pagesOf(read));
        pages.allocate(Math.ceilDiv(pagesOf(read), PAGES_PER_TABLE));
        // nobody reads these bytes again, so they need not be kept; the frames stay what they are until they are freed
        handover.contents.wipe(0, recorder.map().end());
        FrameSpans inUse = read.inUse();
        recorder.step(UpdateSteps.FIRST_PASS, inUse.size(), inUse.frames());
        if (inUse.isEmpty()) {
            recorder.note("Nothing is in use: the stream names no domain.");
        } else {
            recorder.note("The lowest one begins at " + Units.mfn(inUse.start(0)) + ".");
        }
        return inUse;
    }

    /** Data pages, as the breadcrumb counts them. */
    private static long pagesOf(HandedOverState read) {
        return read.breadcrumb() == null ? 0 : read.breadcrumb().pages();
    }

    @Override
    public FrameSpans inheritedM2p() {
        HandedOverState read = state;
        return read == null ? FrameSpans.NONE : read.m2p();
    }
}
