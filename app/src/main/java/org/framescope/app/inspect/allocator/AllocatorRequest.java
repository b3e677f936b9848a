package org.framescope.app.inspect.allocator;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.inspect.allocator.AllocatorTry.Verdict;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootUse;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A block that the boot allocator was asked for, and how it searched its list for it: from the last entry to the first,
 * and the first that can give the block gives it (boot spec 6.5).
 *
 * @param step number of the step
 * @param pages size of the block
 * @param align in frames, a power of two
 * @param use what it was for
 * @param mfn first frame, or -1 where nothing could give it
 * @param listed entries in the list before the request
 * @param tries the entries that were looked at, in that order
 */
public record AllocatorRequest(
        int step, long pages, long align, BootUse use, long mfn, int listed, List<AllocatorTry> tries) {

    /** Steps to look back for the list before a request; while the boot allocator lives, nearly each step has one. */
    private static final int MOST_STEPS_BACK = 4_096;

    public AllocatorRequest {
        tries = List.copyOf(tries);
    }

    /** What was asked for in a step; null when nothing was. */
    public static @Nullable AllocatorRequest in(Recording recording, int step) {
        if (step < 1 || !(recording.step(step).detail() instanceof BootEvent.Alloc alloc)) {
            return null;
        }
        return of(step, alloc, before(recording, step));
    }

    private static List<FrameRange> before(Recording recording, int step) {
        for (int at = step - 1; at >= Math.max(1, step - MOST_STEPS_BACK); at--) {
            List<FrameRange> regions = AllocatorLog.regionsIn(recording.step(at));
            if (regions != null) {
                return regions;
            }
        }
        return List.of();
    }

    /** Retells a request to a list. */
    static AllocatorRequest of(int step, BootEvent.Alloc alloc, List<FrameRange> before) {
        List<AllocatorTry> tries = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            var tried = AllocatorTry.of(i + 1, before.get(i), alloc.pages(), alloc.align(), alloc.mfn());
            tries.add(tried);
            if (tried.verdict() == Verdict.TAKEN) {
                break;
            }
        }
        return new AllocatorRequest(step, alloc.pages(), alloc.align(), alloc.use(), alloc.mfn(), before.size(), tries);
    }

    /** Whether the block was found. */
    public boolean met() {
        return mfn >= 0;
    }

    /** The frames of the block; null where there is none. */
    public @Nullable FrameRange block() {
        return met() ? FrameRange.ofLength(mfn, pages) : null;
    }

    /** What is left of the entry below the block; empty where nothing is, null where there is no block. */
    public @Nullable FrameRange leftBelow() {
        return met() ? new FrameRange(taken().start(), mfn) : null;
    }

    /** What is left of the entry above the block, an entry of its own from now on; null where there is no block. */
    public @Nullable FrameRange leftAbove() {
        return met() ? new FrameRange(mfn + pages, taken().end()) : null;
    }

    private FrameRange taken() {
        AllocatorTry last = tries.isEmpty() ? null : tries.getLast();
        return last != null && last.verdict() == Verdict.TAKEN ? last.region() : FrameRange.ofLength(mfn, pages);
    }
}
