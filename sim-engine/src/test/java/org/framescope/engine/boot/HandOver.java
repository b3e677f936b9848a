package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.FrameGuard;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** A host that runs under one Xen, with frames in use, and what the next Xen finds on it. */
final class HandOver implements Inheritance, FrameGuard {

    /** What a boot says of frames without touching them. */
    private static final Set<FrameUse> BOOKKEEPING = EnumSet.of(
            FrameUse.HOLE,
            FrameUse.RESERVED,
            FrameUse.ACPI,
            FrameUse.UNUSABLE,
            FrameUse.LOW_MEMORY,
            FrameUse.NOT_PLUGGED,
            FrameUse.BOOT_FREE);

    private static final Phase RUNNING = new Phase("running", "Running", "Domains run.");
    private static final StepKind POPULATE = StepKind.of(
            "test.populate",
            RUNNING,
            "Domains are there",
            "test",
            "Some frames are in use.",
            StepKind.figure("pages", Unit.PAGES));

    final Recorder recorder;
    final RunningXen first;
    private final Host host;

    private FrameSpans preserved = FrameSpans.NONE;
    private FrameSpans inUse = FrameSpans.NONE;
    private FrameSpans m2p = FrameSpans.NONE;
    private @Nullable Function<EarlyPages, @Nullable FrameSpans> reading;

    /** Assignments of preserved frames that were no bookkeeping. */
    final List<FrameRange> scribbles = new ArrayList<>();

    int timesRead;

    private HandOver(Host host, Recorder recorder, RunningXen first) {
        this.host = host;
        this.recorder = recorder;
        this.first = first;
    }

    /** Boots the first Xen. */
    static HandOver from(TestMachine machine, XenBuild build) {
        Recorder recorder = new Recorder(BootSequence.framesOf(machine.host()));
        RunningXen running = BootSequence.boot(machine.host(), build, recorder);
        if (running == null) {
            throw new AssertionError(
                    "the first Xen was to boot: " + recorder.finish().failure());
        }
        return new HandOver(machine.host(), recorder, running);
    }

    /** Puts the frames into use by a domain; they must survive. */
    HandOver with(FrameSpans frames) {
        recorder.step(POPULATE, frames.frames());
        for (int i = 0; i < frames.size(); i++) {
            recorder.assign(frames.start(i), frames.end(i), FrameState.ofDomain(FrameUse.DOMAIN, 1));
        }
        preserved = frames;
        return this;
    }

    HandOver inUse(FrameSpans list) {
        inUse = list;
        return this;
    }

    HandOver keepingM2p(FrameSpans blocks) {
        m2p = blocks;
        return this;
    }

    /** What happens when the next Xen looks for the breadcrumb; otherwise all that is preserved is marked. */
    HandOver reading(Function<EarlyPages, @Nullable FrameSpans> how) {
        reading = how;
        return this;
    }

    /** Frames that are free in the first Xen's heap, within bounds. */
    FrameSpans freeFrames(long from, long to) {
        return recorder.map().framesOf(from, to, EnumSet.of(FrameUse.HEAP_FREE));
    }

    FrameSpans framesOf(FrameUse use) {
        return recorder.map().framesOf(0, recorder.map().end(), EnumSet.of(use));
    }

    /** Boots the next Xen where the first one's image lies, in the first one's region. */
    Next takeOver(XenBuild build) {
        FrameRange region = first.region();
        String options = region == null
                ? ""
                : "liveupdate=" + (region.frames() << Units.PAGE_SHIFT >> 10) + "K@"
                        + (region.start() << Units.PAGE_SHIFT) + "B";
        return takeOver(build, TestMachine.of(host).options(options).modules());
    }

    Next takeOver(XenBuild build, TestMachine machine) {
        long imageAt = (first.image().start() << Units.PAGE_SHIFT) - 2 * Units.MIB;
        recorder.chapter("Take-over");
        int firstStep = recorder.stepNumber();
        recorder.guard(this);
        RunningXen next = BootSequence.takeOver(machine.relocatedTo(imageAt).host(), build, this);
        recorder.guard(null);
        return new Next(next, recorder.finish(), firstStep);
    }

    @Override
    public void assign(long start, long end, int state, Memory memory) {
        if (BOOKKEEPING.contains(FrameState.use(state))) {
            preserved.forEachGap(start, end, (from, to) -> memory.assign(from, to, state));
        } else {
            preserved.forEachIn(start, end, (from, to) -> scribbles.add(new FrameRange(from, to)));
            memory.assign(start, end, state);
        }
    }

    @Override
    public Recorder recorder() {
        return recorder;
    }

    @Override
    public FrameSpans inUseList() {
        return inUse;
    }

    @Override
    public @Nullable FrameSpans readHandedOverState(EarlyPages pages) {
        timesRead++;
        return reading == null ? preserved : reading.apply(pages);
    }

    @Override
    public FrameSpans inheritedM2p() {
        return m2p;
    }

    /**
     * How the take-over went.
     *
     * @param firstStep number of its first step
     */
    record Next(@Nullable RunningXen xen, Recording recording, int firstStep) {

        /** The next Xen, which must have booted. */
        RunningXen running() {
            if (xen == null) {
                throw new AssertionError("the next Xen was to boot: " + recording.failure());
            }
            return xen;
        }
    }
}
