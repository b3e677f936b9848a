package org.framescope.engine.history;

import java.util.List;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Detail;
import org.jspecify.annotations.Nullable;

/** Counts the figures of memory, from the changes of each step or from a whole map. */
final class FigureCounter {

    private static final int ORDER_2M = 9;
    private static final int PERCENT = 100;

    /** The step in which the Xen that has the machine began to boot; what frames are since before is not its own. */
    private int bootStep;

    private long bootFree;
    private final long[] heapFree = new long[Zones.MAX_ORDER + 1];
    private long frametable;
    private @Nullable FrameRange region;
    private long regionUsed;
    private @Nullable List<FrameRange> list;
    private @Nullable Detail before;

    /** A new Xen begins to boot with a step: nothing is its own yet. */
    void boot(int step) {
        bootStep = step;
        bootFree = 0;
        frametable = 0;
        java.util.Arrays.fill(heapFree, 0);
        list = null;
        before = null;
    }

    /** From now on the region lies somewhere else; what lies there is to be counted by {@link #countRegion}. */
    void region(@Nullable FrameRange now) {
        region = now;
        regionUsed = 0;
    }

    /** Sets what is known of the boot allocator, for a count that does not go from step to step. */
    void list(@Nullable List<FrameRange> now) {
        list = now;
    }

    /** Takes what a step says of the boot allocator. */
    void detail(@Nullable Detail now) {
        list = BootLists.after(before, list, now);
        before = now;
    }

    void assigned(long start, long end, int old, int since, int now) {
        if (since >= bootStep) {
            count(start - end, old);
        }
        count(end - start, now);
        countRegion(start, end, -1, old);
        countRegion(start, end, 1, now);
    }

    /** Counts a run of a whole map. */
    void run(long start, long end, int state, int since) {
        if (since >= bootStep) {
            count(end - start, state);
        }
        countRegion(start, end, 1, state);
    }

    private void count(long frames, int state) {
        switch (FrameState.use(state)) {
            case BOOT_FREE -> bootFree += frames;
            case HEAP_FREE -> heapFree[Math.max(0, FrameState.order(state))] += frames;
            case FRAMETABLE -> frametable += frames;
            default -> {}
        }
    }

    /** Counts what of a run lies in the region; {@code sign} is -1 for what is gone. */
    void countRegion(long start, long end, int sign, int state) {
        FrameRange where = region;
        if (where != null && start < where.end() && end > where.start() && isUsed(FrameState.use(state))) {
            regionUsed += sign * (Math.min(end, where.end()) - Math.max(start, where.start()));
        }
    }

    private static boolean isUsed(FrameUse use) {
        return switch (use.family()) {
            case NOT_RAM, WAITING, FREE -> false;
            case XEN, MODULE, DOMAIN, SHARED, LIVE_UPDATE -> true;
        };
    }

    long value(MemoryFigure figure) {
        return switch (figure) {
            case FREE -> bytes(bootFree + heapFrom(0));
            case BOOT_REGIONS -> list == null ? MemoryFigure.NONE : list.size();
            case LARGEST_FREE -> largest();
            case UNUSABLE_2M -> {
                long free = heapFrom(0);
                yield free == 0 ? MemoryFigure.NONE : Math.round((double) PERCENT * (free - heapFrom(ORDER_2M)) / free);
            }
            case FRAMETABLE -> bytes(frametable);
            case REGION_USED -> region == null ? MemoryFigure.NONE : bytes(regionUsed);
        };
    }

    private long largest() {
        long frames = 0;
        if (list != null) {
            for (FrameRange range : list) {
                frames = Math.max(frames, range.frames());
            }
        }
        int order = heapFree.length - 1;
        while (order >= 0 && heapFree[order] == 0) {
            order--;
        }
        if (order >= 0) {
            frames = Math.max(frames, 1L << order);
        }
        return list == null && order < 0 ? MemoryFigure.NONE : bytes(frames);
    }

    private long heapFrom(int lowest) {
        long frames = 0;
        for (int order = lowest; order < heapFree.length; order++) {
            frames += heapFree[order];
        }
        return frames;
    }

    private static long bytes(long frames) {
        return frames << Units.PAGE_SHIFT;
    }

    /** Whether a step is the one in which a Xen begins to boot. */
    static boolean isBoot(@Nullable Detail detail) {
        return detail instanceof BootEvent.MemoryMap;
    }
}
