package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.recording.Recording;

/**
 * The first blocks of free lists.
 *
 * @param source where the order of the blocks comes from
 * @param recordedStep the last step up to now that knows the lists; 0 for none
 * @param heads the first blocks, at most {@link #MOST}
 * @param blocks how many there are
 */
public record ListHeads(Source source, int recordedStep, List<Head> heads, long blocks) {

    /** Blocks that are listed. */
    static final int MOST = 12;

    private static final Set<FrameUse> FREE = EnumSet.of(FrameUse.HEAP_FREE);

    /** Where the order of blocks comes from. */
    public enum Source {
        /** The step holds the lists themselves, head first. */
        LIST,
        /** Nobody knows the order of the lists now: by address, from the map. */
        ADDRESS
    }

    /** A free block. */
    public record Head(int node, FrameRange frames) {}

    public ListHeads {
        heads = List.copyOf(heads);
    }

    /** @param node the node whose lists are asked for, -1 for all */
    static ListHeads of(OpenRun run, int step, FrameMap map, int node, HeapCell cell) {
        int recorded = lastLists(run.recording(), step, run.reignAt(step).firstStep());
        if (recorded == step && run.recording().step(step).detail() instanceof HeapLists lists) {
            return fromLists(step, lists, node, cell);
        }
        return byAddress(run, recorded, map, node, cell);
    }

    private static int lastLists(Recording recording, int step, int first) {
        for (int at = step; at >= Math.max(1, first); at--) {
            if (recording.step(at).detail() instanceof HeapLists) {
                return at;
            }
        }
        return 0;
    }

    private static ListHeads fromLists(int step, HeapLists lists, int node, HeapCell cell) {
        List<Head> heads = new ArrayList<>();
        long blocks = 0;
        for (HeapLists.Entry entry : lists.lists()) {
            if (entry.zone() == cell.zone() && entry.order() == cell.order() && (node < 0 || entry.node() == node)) {
                blocks += entry.mfns().length;
                for (int i = 0; i < entry.mfns().length && heads.size() < MOST; i++) {
                    heads.add(new Head(entry.node(), FrameRange.ofLength(entry.mfns()[i], 1L << cell.order())));
                }
            }
        }
        return new ListHeads(Source.LIST, step, heads, blocks);
    }

    private static ListHeads byAddress(OpenRun run, int recorded, FrameMap map, int node, HeapCell cell) {
        List<Head> heads = new ArrayList<>();
        long[] frames = {0};
        long size = 1L << cell.order();
        FrameRange zone = cell.zoneFrames();
        for (NodeSpan span : run.nodes()) {
            if (node < 0 || span.node() == node) {
                map.forEachRun(
                        Math.max(zone.start(), span.frames().start()),
                        Math.min(zone.end(), span.frames().end()),
                        FREE,
                        (start, end, state, since) -> {
                            if (FrameState.order(state) == cell.order()) {
                                frames[0] += end - start;
                                addBlocks(heads, span.node(), start, end, size);
                            }
                        });
            }
        }
        return new ListHeads(Source.ADDRESS, recorded, heads, frames[0] / size);
    }

    /** The blocks that begin in a run; a block may be made of several runs that became free in different steps. */
    private static void addBlocks(List<Head> heads, int node, long start, long end, long size) {
        for (long at = start + size - 1 & -size; at < end && heads.size() < MOST; at += size) {
            heads.add(new Head(node, FrameRange.ofLength(at, size)));
        }
    }
}
