package org.framescope.app.inspect.frametable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** The plans of a run's host for the sizes of {@code page_info} that are talked about, and that of its own builds. */
final class FrametablePlans {

    private static final List<Integer> SIZES = List.of(32, 40, 48, 64);

    private final FrameSpans memory;
    private final boolean pages1GiB;
    private final Set<Integer> sizes = new TreeSet<>(SIZES);

    private FrametablePlans(FrameSpans memory, boolean pages1GiB) {
        this.memory = memory;
        this.pages1GiB = pages1GiB;
    }

    /** Finds the memory of a host; takes as long as the map has runs. */
    static FrametablePlans of(OpenRun run) {
        Set<FrameUse> ram = EnumSet.allOf(FrameUse.class);
        ram.removeIf(use -> use.family() == FrameUse.Family.NOT_RAM && use != FrameUse.BAD_PAGE);
        FrameSpans memory = run.end().framesOf(0, run.end().end(), ram);
        var plans = new FrametablePlans(
                withRegion(memory, run.reigns().getFirst()), run.host().cpu().pages1GiB());
        run.reigns().forEach(reign -> plans.sizes.add(reign.build().pageInfoBytes()));
        return plans;
    }

    /** Xen marks the region as memory, whatever is there. */
    private static FrameSpans withRegion(FrameSpans memory, Reign first) {
        FrameRange region = first.region();
        return region == null ? memory : memory.with(region);
    }

    List<FrametablePlan> of(@Nullable FrameIndex index, XenBuild build) {
        return index == null
                ? List.of()
                : sizes.stream()
                        .map(size -> FrametablePlan.of(memory, index, build, pages1GiB, size))
                        .toList();
    }
}
