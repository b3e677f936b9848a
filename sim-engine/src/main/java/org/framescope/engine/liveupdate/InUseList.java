package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.liveupdate.stream.FrameContents;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.liveupdate.stream.OutOfPagesException;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * The first approach: all ranges in use are listed in front of the stream, and the next boot allocator takes them for
 * bad pages (spec 1.1). How the list lay in memory is not known. Here it is one piece of memory: a breadcrumb that leads
 * to the stream, the number of ranges, then first frame and first frame behind of each in 8 bytes (the project's own
 * form, after the 16-byte entries of the boot allocator's own list).
 */
final class InUseList implements Strategy {

    private static final int ENTRY_BYTES = 16;
    private static final int COUNT_OFFSET = 32;
    private static final int HEAD_BYTES = 40;

    /** The list's own pages are in use too: they can make one more range, and cut one in two. */
    private static final int OWN_RANGES = 2;

    /** Frames of an address space of 52 bits. */
    private static final long MOST_FRAMES = 1L << 52 - Units.PAGE_SHIFT;

    @Override
    public String baseCommandLine(String commandLine) {
        // the region would only hide memory from this boot allocator
        return Arrays.stream(commandLine.split(" "))
                .filter(option -> !option.startsWith("liveupdate="))
                .collect(Collectors.joining(" "));
    }

    @Override
    public KexecPlan load(RunningXen running, XenBuild next, String baseCommandLine, ImagePlacement placement) {
        return new Kexec(running, next, baseCommandLine).withoutRegion();
    }

    @Override
    public String finishSaving(Handover handover) {
        Recorder recorder = handover.old.recorder();
        long ranges = PreservedFrames.of(recorder.map(), handover.options.preserveM2p())
                .size();
        long bytes = HEAD_BYTES + (ranges + OWN_RANGES) * ENTRY_BYTES;
        int order = Zones.orderFor(Align.frameUp(bytes));
        recorder.step(UpdateSteps.WRITE_LIST, ranges, 1L << order);
        FrameRange list;
        try {
            list = new HeapPages(handover.old.xen()).block(order);
        } catch (OutOfPagesException full) {
            return "There is no free block of " + Units.size(Units.PAGE_SIZE << order) + " for the in-use list.";
        }
        handover.inUseList = list;
        handover.stream().breadcrumb().write(handover.contents, list);
        write(handover.contents, list.start(), PreservedFrames.of(recorder.map(), handover.options.preserveM2p()));
        return "";
    }

    @Override
    public void leaveWord(Handover handover) {
        handover.old
                .recorder()
                .note(
                        "Where the list begins is left to purgatory, which hands it on in the boot information (own rule).");
    }

    @Override
    public @Nullable HandedOverState findState(Handover handover, FrameSpans ram, @Nullable FrameRange region) {
        Recorder recorder = handover.old.recorder();
        FrameRange list = handover.inUseList;
        if (list == null) {
            return null;
        }
        recorder.step(UpdateSteps.FIND_BREADCRUMB, list.start() << Units.PAGE_SHIFT);
        HandedOverState state = HandedOverState.read(handover.contents, FrameRange.ofLength(list.start(), 1), ram);
        state.findings().forEach(recorder::finding);
        return state;
    }

    @Override
    public FrameSpans inUseList(Handover handover) {
        FrameRange list = handover.inUseList;
        if (list == null) {
            return FrameSpans.NONE;
        }
        List<Finding> findings = new ArrayList<>();
        FrameSpans spans = read(handover.contents, list, findings);
        handover.old.recorder().step(UpdateSteps.READ_LIST, spans.size());
        findings.forEach(handover.old.recorder()::finding);
        return spans;
    }

    @Override
    public int passes() {
        return 2;
    }

    private static void write(FrameContents contents, long mfn, FrameSpans spans) {
        long at = (mfn << Units.PAGE_SHIFT) + HEAD_BYTES;
        contents.writeWord((mfn << Units.PAGE_SHIFT) + COUNT_OFFSET, spans.size());
        for (int i = 0; i < spans.size(); i++, at += ENTRY_BYTES) {
            contents.writeWord(at, spans.start(i));
            contents.writeWord(at + 8, spans.end(i));
        }
    }

    /** What is broken ends the list: nobody can tell which entry behind it still means what it says (own rule). */
    private static FrameSpans read(FrameContents contents, FrameRange list, List<Finding> findings) {
        long at = (list.start() << Units.PAGE_SHIFT) + HEAD_BYTES;
        long most = (list.bytes() - HEAD_BYTES) / ENTRY_BYTES;
        long ranges = contents.word((list.start() << Units.PAGE_SHIFT) + COUNT_OFFSET);
        FrameSpans.Builder builder = new FrameSpans.Builder();
        if (ranges <= 0 || ranges > most) {
            findings.add(broken(
                    list,
                    "The in-use list claims " + Long.toUnsignedString(ranges) + " ranges; its pages hold from 1 to "
                            + most + "."));
            return builder.build();
        }
        long lowest = 0;
        for (long i = 0; i < ranges; i++, at += ENTRY_BYTES) {
            long start = contents.word(at);
            long end = contents.word(at + 8);
            if (start < lowest || start >= end || end > MOST_FRAMES) {
                findings.add(broken(
                        list,
                        "Entry " + i + " of the in-use list, MFN " + Units.mfn(start) + " to " + Units.mfn(end)
                                + ", is no range behind the one before."));
                break;
            }
            builder.add(start, end);
            lowest = end;
        }
        return builder.build();
    }

    private static Finding broken(FrameRange list, String text) {
        return Finding.violation(
                        "in-use-list.broken",
                        text,
                        "What lies there is not what the old Xen wrote.",
                        "The next boot allocator takes memory that is in use for free.")
                .about(list, "Xen");
    }
}
