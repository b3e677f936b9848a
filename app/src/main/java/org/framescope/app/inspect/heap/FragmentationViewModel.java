package org.framescope.app.inspect.heap;

import java.util.EnumSet;
import java.util.function.Supplier;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.Fragmentation;
import org.jspecify.annotations.Nullable;

/** The panel of fragmentation. */
public final class FragmentationViewModel extends PanelViewModel<FragmentationContent> {

    public FragmentationViewModel(PanelSource source) {
        super(source);
    }

    @Override
    protected Supplier<FragmentationContent> task(OpenRun run, Moment moment) {
        return () -> content(run, moment);
    }

    private static FragmentationContent content(OpenRun run, Moment moment) {
        HeapCount count = HeapCount.of(moment.map(), run.nodes());
        Fragmentation blocks = count.fragmentation();
        FrameRange largest = blocks.largestOrder() < 0 ? null : lowest(moment.map(), blocks.largestOrder());
        int heapStep = largest == null ? HeapSteps.firstAfter(run.recording(), moment.number()) : 0;
        return new FragmentationContent(blocks, largest, count.longestStretch(), heapStep);
    }

    private static @Nullable FrameRange lowest(FrameMap map, int order) {
        long[] found = {-1};
        map.forEachRun(0, map.end(), EnumSet.of(FrameUse.HEAP_FREE), (start, end, state, since) -> {
            if (found[0] < 0 && FrameState.order(state) == order) {
                found[0] = start;
            }
        });
        return found[0] < 0 ? null : FrameRange.ofLength(found[0], 1L << order);
    }
}
