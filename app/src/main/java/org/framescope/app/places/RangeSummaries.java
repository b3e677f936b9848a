package org.framescope.app.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.framescope.app.places.RangeSummary.NodePart;
import org.framescope.app.places.RangeSummary.OwnerPart;
import org.framescope.app.places.RangeSummary.UsePart;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.FrameUse.Family;
import org.jspecify.annotations.Nullable;

/** Sums up ranges of frames; takes as long as going through their runs twice. */
final class RangeSummaries {

    private static final Set<FrameUse> FREE = Target.OfUses.of(Family.FREE).uses();
    private static final int LOOKS = 128;

    private final long[] frames = new long[FrameUse.count()];
    private final long[] ranges = new long[FrameUse.count()];
    private final Map<Integer, Long> framesOfDomains = new HashMap<>();
    private int lastState = -1;

    private @Nullable FrameRange largestFree;
    private @Nullable AlignedBlock largestBlock;
    private long free;

    private RangeSummaries() {}

    /**
     * @param range at least one frame
     * @param stale stops the work when it says so; what is returned then means nothing
     */
    static RangeSummary of(FrameMap map, FrameRange range, int step, List<NodeSpan> nodes, BooleanSupplier stale) {
        var sums = new RangeSummaries();
        long stride = Math.max(1, range.frames() / LOOKS + 1);
        for (long at = range.start(); at < range.end() && !stale.getAsBoolean(); at += stride) {
            map.forEachRun(at, Math.min(at + stride, range.end()), sums::run);
        }
        SpanScan.visit(map, range.start(), range.end(), FREE, state -> true, stale, sums::freeSpan);
        return sums.summary(range, step, nodesOf(nodes, range));
    }

    private void run(long start, long end, int state, int since) {
        int use = FrameState.use(state).ordinal();
        frames[use] += end - start;
        int domain = FrameState.domain(state);
        if (domain >= 0) {
            framesOfDomains.merge(domain, end - start, Long::sum);
        }
        if (state != lastState) {
            ranges[use]++;
            lastState = state;
        }
    }

    private void freeSpan(long start, long end) {
        free += end - start;
        if (largestFree == null || end - start > largestFree.frames()) {
            largestFree = new FrameRange(start, end);
        }
        AlignedBlock block = AlignedBlock.largestIn(start, end);
        if (block != null && (largestBlock == null || block.order() > largestBlock.order())) {
            largestBlock = block;
        }
    }

    private RangeSummary summary(FrameRange range, int step, List<NodePart> nodes) {
        List<UsePart> uses = new ArrayList<>();
        long all = 0;
        for (FrameUse use : FrameUse.values()) {
            if (frames[use.ordinal()] > 0) {
                uses.add(new UsePart(use, frames[use.ordinal()], ranges[use.ordinal()]));
                all += ranges[use.ordinal()];
            }
        }
        uses.sort(Comparator.comparingLong(UsePart::frames).reversed());
        List<OwnerPart> owners = new ArrayList<>();
        framesOfDomains.forEach((domain, count) -> owners.add(new OwnerPart(domain, count)));
        owners.sort(Comparator.comparingLong(OwnerPart::frames).reversed().thenComparingInt(OwnerPart::domain));
        return new RangeSummary(range, step, uses, owners, all, free, largestFree, largestBlock, nodes);
    }

    private static List<NodePart> nodesOf(List<NodeSpan> nodes, FrameRange range) {
        Map<Integer, Long> framesOfNodes = new TreeMap<>();
        for (NodeSpan span : nodes) {
            long start = Math.max(span.frames().start(), range.start());
            long end = Math.min(span.frames().end(), range.end());
            if (start < end) {
                framesOfNodes.merge(span.node(), end - start, Long::sum);
            }
        }
        List<NodePart> parts = new ArrayList<>();
        framesOfNodes.forEach((node, count) -> parts.add(new NodePart(node, count)));
        return parts;
    }
}
