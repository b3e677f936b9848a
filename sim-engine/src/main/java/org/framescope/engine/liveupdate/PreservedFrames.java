package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import java.util.Set;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.stream.FrameContents;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.FrameGuard;
import org.framescope.engine.recording.Recorder;

/**
 * Watches over the frames that must survive, while another Xen boots between them. What that Xen merely says of memory
 * in its tables passes over them; what it hands out or writes is done, as the real one would, and found.
 */
final class PreservedFrames implements FrameGuard {

    /** The rule of the findings. */
    static final String SCRIBBLE = "scribble";

    /** Findings of one step and of one update; a heap that is given all of memory breaks the rule a million times. */
    private static final int MOST_FINDINGS_IN_A_STEP = 16;

    private static final int MOST_FINDINGS = 100;

    /** States by which a Xen sorts memory in its tables without touching it. */
    private static final Set<FrameUse> BOOKKEEPING = EnumSet.of(
            FrameUse.HOLE,
            FrameUse.RESERVED,
            FrameUse.ACPI,
            FrameUse.UNUSABLE,
            FrameUse.BAD_PAGE,
            FrameUse.LOW_MEMORY,
            FrameUse.NOT_PLUGGED,
            FrameUse.BOOT_FREE);

    private final Recorder recorder;
    private FrameSpans spans;
    private final FrameContents contents;
    private long scribbledFrames;
    private int stepOfFindings;
    private int findingsInStep;
    private int findings;
    private long unreportedFrames;

    PreservedFrames(Recorder recorder, FrameSpans spans, FrameContents contents) {
        this.recorder = recorder;
        this.spans = spans;
        this.contents = contents;
    }

    /** Whether a use of a frame means that it must survive a live update. */
    static boolean mustSurvive(FrameUse use, boolean preserveM2p) {
        return switch (use) {
            case DOMAIN, DOMAIN_PAGE_TABLE, SHARED, LU_STREAM, LU_BREADCRUMB -> true;
            case M2P -> preserveM2p;
            default -> false;
        };
    }

    /** All frames of a map that must survive. */
    static FrameSpans of(FrameMapEditor map, boolean preserveM2p) {
        Set<FrameUse> uses = EnumSet.allOf(FrameUse.class);
        uses.removeIf(use -> !mustSurvive(use, preserveM2p));
        return map.framesOf(0, map.end(), uses);
    }

    /** These frames must survive too, from now on. */
    void keep(FrameRange frames) {
        spans = spans.with(frames);
    }

    /** These frames need not survive any longer. */
    void release(FrameRange frames) {
        spans = spans.without(frames);
    }

    /** Assignments that overwrote something, in frames. */
    long scribbledFrames() {
        return scribbledFrames;
    }

    @Override
    public void assign(long start, long end, int state, Memory memory) {
        if (!spans.overlaps(start, end)) {
            memory.assign(start, end, state);
        } else if (BOOKKEEPING.contains(FrameState.use(state))) {
            spans.forEachGap(start, end, (from, to) -> memory.assign(from, to, state));
        } else if (FrameState.use(state) == FrameUse.CRASH_AREA) {
            // set aside, but nobody writes to it before a crash kernel is loaded
            spans.forEachGap(start, end, (from, to) -> memory.assign(from, to, state));
            FrameSpans.Builder under = new FrameSpans.Builder();
            spans.forEachIn(start, end, under::add);
            layCrashAreaOver(under.build());
        } else {
            spans.forEachIn(start, end, (from, to) -> scribble(from, to, state));
            memory.assign(start, end, state);
        }
    }

    private void layCrashAreaOver(FrameSpans under) {
        FrameRange first = new FrameRange(under.start(0), under.end(0));
        String owner = FrameState.owner(recorder.map().stateAt(first.start()));
        recorder.finding(Finding.violation(
                        "crash-area.over-preserved",
                        "The crash area is laid over " + Units.size(under.frames() << Units.PAGE_SHIFT)
                                + " that are in use.",
                        "Its place is chosen anew by the next Xen, which does not know yet what is in use.",
                        "Nothing is overwritten until a crash kernel is loaded; then it is.",
                        "crashkernel=SIZE@ADDRESS keeps the area where it was.")
                .about(first, owner));
    }

    private void scribble(long start, long end, int state) {
        recorder.map().forEachRun(start, end, (from, to, old, since) -> {
            if (old == state || !mustSurvive(FrameState.use(old), true)) {
                // destroyed before, or the owner gets back what is its own
                return;
            }
            scribbledFrames += to - from;
            contents.wipe(from, to);
            report(new FrameRange(from, to), old, state);
        });
    }

    private void report(FrameRange frames, int old, int now) {
        if (recorder.stepNumber() != stepOfFindings) {
            stepOfFindings = recorder.stepNumber();
            findingsInStep = 0;
        }
        if (++findingsInStep > MOST_FINDINGS_IN_A_STEP || findings == MOST_FINDINGS) {
            unreportedFrames += frames.frames();
            return;
        }
        findings++;
        String owner = FrameState.owner(old);
        String what = Units.size(frames.bytes()) + " of " + owner + " ("
                + FrameState.use(old).label() + ")";
        String text = FrameState.use(now) == FrameUse.HEAP_FREE
                ? "The heap is given " + what + " as free memory."
                : what + " are overwritten: " + FrameState.use(now).label() + ".";
        recorder.finding(Finding.violation(
                        SCRIBBLE,
                        text,
                        "The frames " + Units.mfn(frames.start()) + " to " + Units.mfn(frames.end())
                                + " were in use when the guests were paused.",
                        "The new Xen did not know, or did not look.")
                .about(frames, owner));
    }

    /** Says how much more was overwritten than the findings tell; to be called in the last step of an update. */
    void reportRest() {
        if (unreportedFrames > 0) {
            recorder.finding(Finding.violation(
                    SCRIBBLE,
                    Units.size(unreportedFrames << Units.PAGE_SHIFT)
                            + " more were overwritten or given away; of so many findings only the first are listed."));
        }
    }
}
