package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The boot allocator's list after a step, and how the step's request fared.
 *
 * @param entries the list as it really is, empty entries included
 * @param request what the step asked for and what came of it, one sentence; empty when it asked for nothing
 * @param met false when the step's request was not met
 */
public record BootAllocatorState(List<Entry> entries, String request, boolean met) {

    /** Steps to look back for the last list; while the boot allocator lives, nearly each step carries one. */
    private static final int MOST_STEPS_BACK = 4_096;

    /**
     * One entry of the list.
     *
     * @param remark why a request could not be met from it, or that it was; may be empty
     * @param touched whether the step changed it
     */
    public record Entry(int number, FrameRange range, String remark, boolean touched) {

        public String size() {
            return Units.size(range.bytes());
        }
    }

    /** Free memory in the list, in bytes. */
    public long freeBytes() {
        return entries.stream().mapToLong(entry -> entry.range().bytes()).sum();
    }

    /** The state after a step; null where there is no boot allocator yet, or no more. */
    static @Nullable BootAllocatorState at(Recording recording, int step) {
        if (step < 1) {
            return null;
        }
        Detail now = recording.step(step).detail();
        if (now instanceof Failure) {
            // the step before it asked for what could not be had
            return at(recording, step - 1);
        }
        List<FrameRange> after = regionsOf(now);
        if (after == null && now instanceof BootEvent.Alloc failed) {
            return withRequest(failed, before(recording, step), null);
        }
        List<FrameRange> before = before(recording, step);
        if (after == null) {
            return before == null ? null : new BootAllocatorState(entries(before, before, List.of()), "", true);
        }
        return now instanceof BootEvent.Alloc alloc
                ? withRequest(alloc, before, after)
                : new BootAllocatorState(entries(after, before, List.of()), "", true);
    }

    private static @Nullable List<FrameRange> before(Recording recording, int step) {
        for (int at = step - 1; at >= Math.max(1, step - MOST_STEPS_BACK); at--) {
            Detail detail = recording.step(at).detail();
            if (detail instanceof BootEvent.AllocatorEnd) {
                return null;
            }
            List<FrameRange> regions = regionsOf(detail);
            if (regions != null) {
                return regions;
            }
        }
        return null;
    }

    private static @Nullable List<FrameRange> regionsOf(@Nullable Detail detail) {
        return switch (detail) {
            case BootEvent.Add add -> add.regions();
            case BootEvent.Alloc alloc -> alloc.regions();
            case BootEvent.FrametableDone done -> done.regions();
            case BootEvent.AllocatorEnd end -> end.regions();
            case null, default -> null;
        };
    }

    private static @Nullable BootAllocatorState withRequest(
            BootEvent.Alloc alloc, @Nullable List<FrameRange> before, @Nullable List<FrameRange> after) {
        List<FrameRange> shown = after != null ? after : before;
        if (shown == null) {
            return null;
        }
        List<String> remarks = before == null ? List.of() : BootAllocatorSearch.remarks(alloc, before);
        String size = Units.size(alloc.pages() << Units.PAGE_SHIFT);
        String align = Units.size(alloc.align() << Units.PAGE_SHIFT);
        String request = alloc.mfn() < 0
                ? Texts.get("allocator.refused", size, align)
                : Texts.get("allocator.met", size, align, Units.mfn(alloc.mfn()));
        return new BootAllocatorState(entries(shown, before, remarks), request, alloc.mfn() >= 0);
    }

    private static List<Entry> entries(
            List<FrameRange> shown, @Nullable List<FrameRange> before, List<String> remarks) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean touched = before != null && !before.contains(shown.get(i));
            String remark = i < remarks.size() && remarks.size() == shown.size() ? remarks.get(i) : "";
            entries.add(new Entry(i + 1, shown.get(i), remark, touched));
        }
        return entries;
    }
}
