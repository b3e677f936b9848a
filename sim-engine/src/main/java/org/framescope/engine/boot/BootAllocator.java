package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.BugLines;

/**
 * The allocator that Xen uses before its heap exists: a short sorted list of free ranges. Neighbours are never joined,
 * and ranges that become empty stay in the list and count (boot spec 6).
 */
final class BootAllocator {

    private static final class Region {
        long start;
        long end;

        Region(long start, long end) {
            this.start = start;
            this.end = end;
        }
    }

    private final Recorder recorder;
    private final int capacity;
    private final BugLines bugLines;
    private final List<FrameRange> badPages;
    /** Frames that a Xen before this one left in use and that count as bad pages (live update spec 1.1). */
    private FrameSpans inUse = FrameSpans.NONE;
    /** Frame below which single pages are taken from the bottom of a region; 0 for never (highmem-start=). */
    private final long highmemStart;

    private final List<Region> regions = new ArrayList<>();

    BootAllocator(
            Recorder recorder, int capacity, BugLines bugLines, List<FrameRange> badPages, long highmemStartFrame) {
        this.recorder = recorder;
        this.capacity = capacity;
        this.bugLines = bugLines;
        this.badPages = badPages;
        this.highmemStart = highmemStartFrame;
    }

    /** From now on these frames are taken out of every range that is given, like bad pages. */
    void keepOut(FrameSpans framesInUse) {
        inUse = framesInUse;
    }

    /** Gives {@code [start, end)} (bytes) to the allocator, as its own step; bad and used pages are taken out again. */
    void give(StepKind kind, long start, long end) {
        long first = Align.frameUp(start);
        long last = Align.frameDown(end);
        if (last <= first) {
            return;
        }
        recorder.step(kind, start, end, last - first);
        recorder.detail(new BootEvent.Add(start, end, null));
        Finding live = LiveFrames.findIn(recorder, first, last, "the boot allocator");
        boolean partlyInUse = inUse.overlaps(first, last);
        if (!partlyInUse) {
            recorder.assign(first, last, FrameState.of(FrameUse.BOOT_FREE));
        }
        add(first, last);
        if (live != null) {
            recorder.finding(live);
        }
        for (FrameRange bad : badPages) {
            zap(bad.start(), bad.end());
        }
        if (partlyInUse) {
            zapInUse(first, last);
            showFree(first, last);
        }
        recorder.detail(new BootEvent.Add(start, end, snapshot()));
    }

    private void add(long start, long end) {
        if (start >= end) {
            return;
        }
        int at = 0;
        while (at < regions.size() && start >= regions.get(at).end) {
            at++;
        }
        if (at < regions.size() && end > regions.get(at).start) {
            Region other = regions.get(at);
            throw died(
                    bugLines.overlap(),
                    "A range given to the boot allocator must not overlap one that it has.",
                    "The range " + text(start, end) + " was given.",
                    "The list already has " + text(other.start, other.end) + ".");
        }
        if (regions.size() == capacity) {
            throw died(
                    bugLines.listFull(),
                    "The boot allocator's list has room for " + capacity + " ranges.",
                    "The range " + text(start, end) + " needs one more entry.",
                    "Neighbouring ranges are never joined, and empty ones stay in the list.");
        }
        regions.add(at, new Region(start, end));
    }

    /** Takes bad frames out of the list as it is now. */
    private void zap(long start, long end) {
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (end <= region.start) {
                break;
            }
            if (start >= region.end) {
                continue;
            }
            BadPages.show(recorder, Math.max(start, region.start), Math.min(end, region.end));
            if (start <= region.start) {
                region.start = Math.min(end, region.end);
            } else if (end >= region.end) {
                region.end = start;
            } else {
                long oldEnd = region.end;
                region.end = start;
                add(end, oldEnd);
            }
        }
    }

    /**
     * Takes the frames in use out of a range that was just given, as {@link #zap} would do one by one: both lists ascend,
     * and what lies between the ranges is skipped. Ends where the list overflows, whatever is still to come.
     */
    private void zapInUse(long first, long last) {
        int at = 0;
        int used = inUse.firstEndingAfter(first);
        while (used < inUse.size() && inUse.start(used) < last) {
            while (at < regions.size() && regions.get(at).end <= inUse.start(used)) {
                at++;
            }
            if (at == regions.size() || regions.get(at).start >= last) {
                return;
            }
            Region region = regions.get(at);
            long start = inUse.start(used);
            long end = inUse.end(used);
            if (end <= region.start) {
                used = inUse.firstEndingAfter(region.start);
            } else if (start <= region.start) {
                region.start = Math.min(end, region.end);
                if (end < region.end) {
                    used++;
                } else {
                    // nothing is left of this one; the range in use may reach into the next
                    at++;
                }
            } else if (end >= region.end) {
                region.end = start;
            } else {
                if (regions.size() == capacity) {
                    throw tooManyRangesInUse(used, last);
                }
                regions.add(at + 1, new Region(end, region.end));
                region.end = start;
                used++;
            }
        }
    }

    private XenDied tooManyRangesInUse(int used, long last) {
        // each range in use from here on splits the rest once more, but for one that reaches its end
        long needed = capacity + (inUse.firstEndingAfter(last - 1) - used);
        return died(
                bugLines.listFull(),
                "The boot allocator's list has room for " + capacity + " ranges.",
                "The frames in use cut the free memory into pieces, and each piece is an entry of its own.",
                "With this range of RAM the list needs " + Units.count(needed) + " entries and holds " + capacity + ".",
                Units.count(inUse.size()) + " separate ranges are in use on the whole host.");
    }

    private void showFree(long first, long last) {
        for (Region region : regions) {
            if (region.start >= first && region.end <= last) {
                recorder.assign(region.start, region.end, FrameState.of(FrameUse.BOOT_FREE));
            }
        }
    }

    /**
     * Allocates from the highest region that fits, as part of the open step.
     *
     * @param align in frames, a power of two
     * @return first frame
     */
    long allocate(long pages, long align, BootUse use) {
        recorder.detail(new BootEvent.Alloc(pages, align, -1, use, null));
        if (regions.isEmpty()) {
            throw died(
                    bugLines.listEmpty(),
                    "Memory is asked for before the boot allocator has been given any.",
                    Units.size(pages << Units.PAGE_SHIFT) + " for " + use.id() + " were asked for.");
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            if (highmemStart != 0 && align == 1 && region.end > highmemStart) {
                if (region.start + pages <= highmemStart && region.start + pages <= region.end) {
                    long mfn = region.start;
                    region.start += pages;
                    return allocated(mfn, pages, align, use);
                }
                continue;
            }
            long mfn = region.end - pages & -align;
            if (Long.compareUnsigned(mfn, region.end) >= 0 || mfn < region.start) {
                continue;
            }
            long oldEnd = region.end;
            region.end = mfn;
            add(mfn + pages, oldEnd);
            return allocated(mfn, pages, align, use);
        }
        throw died(
                bugLines.nothingFits(),
                "No range of the boot allocator holds what is asked for.",
                whyNothingFits(pages, align, use));
    }

    private long allocated(long mfn, long pages, long align, BootUse use) {
        recorder.assign(mfn, mfn + pages, FrameState.of(use.frames()));
        recorder.detail(new BootEvent.Alloc(pages, align, mfn, use, snapshot()));
        return mfn;
    }

    private String[] whyNothingFits(long pages, long align, BootUse use) {
        List<String> causes = new ArrayList<>();
        String size = Units.size(pages << Units.PAGE_SHIFT);
        causes.add(
                "The " + use.id() + " needs " + size + (align > 1 ? ", aligned to " + size : "") + ", in one piece.");
        long free = 0;
        long largest = 0;
        for (Region region : regions) {
            free += region.end - region.start;
            largest = Math.max(largest, region.end - region.start);
        }
        long left = regions.stream().filter(region -> region.end > region.start).count();
        causes.add(Units.size(free << Units.PAGE_SHIFT) + " are left in " + left + (left == 1 ? " piece" : " pieces")
                + ", the largest has " + Units.size(largest << Units.PAGE_SHIFT) + ".");
        if (largest >= pages && align > 1) {
            causes.add("The largest piece is big enough, but holds no block of " + size + " at an aligned place.");
        }
        causes.add("There is no fall-back to a smaller size at this place.");
        return causes.toArray(String[]::new);
    }

    /** Drops everything that is left (live update v2, before plugging). */
    void clear() {
        regions.clear();
    }

    /** The list as it is, empty ranges included. */
    List<FrameRange> snapshot() {
        List<FrameRange> ranges = new ArrayList<>(regions.size());
        for (Region region : regions) {
            ranges.add(new FrameRange(region.start, region.end));
        }
        return List.copyOf(ranges);
    }

    private static String text(long start, long end) {
        return "[" + Units.mfn(start) + ", " + Units.mfn(end) + ")";
    }

    private static XenDied died(int line, String rule, String... causes) {
        return new XenDied(new Failure(Failure.Kind.BUG, BugLines.message(line), rule, List.of(causes)));
    }
}
