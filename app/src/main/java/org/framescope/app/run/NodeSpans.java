package org.framescope.app.run;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.NodeOfFrame;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.SratBlock;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Finds the NUMA nodes of a host's frames. */
final class NodeSpans {

    /** What Xen says of a frame in no block of a node, such as one of a hole (boot spec 8.1). */
    private static final int NO_NODE = 0xff;

    /** The option by which Xen makes up nodes on any host (boot spec 9.12.8). */
    private static final String FAKE_NODES = "numa=fake";

    private NodeSpans() {}

    /**
     * The nodes as Xen sees them after the boot; as the firmware tells them when the boot fails. Covers {@code [0, end)}
     * without gaps; where no node is known, frames belong to the node before them.
     */
    static List<NodeSpan> of(Host host, XenBuild build, long end) {
        if (host.srat().isEmpty() && !host.commandLine().contains(FAKE_NODES)) {
            return List.of(new NodeSpan(0, new FrameRange(0, end)));
        }
        RunningXen running = BootSequence.boot(host, build).running();
        return running == null ? ofFirmware(host.srat(), end) : ofXen(running.nodes(), end);
    }

    private static List<NodeSpan> ofXen(NodeOfFrame nodes, long end) {
        List<NodeSpan> spans = new ArrayList<>();
        for (long at = 0; at < end; ) {
            long stop = nodes.endOfRun(at, end);
            int node = nodes.of(at);
            add(spans, node == NO_NODE ? lastOf(spans) : node, at, stop);
            at = stop;
        }
        return List.copyOf(spans);
    }

    private static int lastOf(List<NodeSpan> spans) {
        return spans.isEmpty() ? 0 : spans.getLast().node();
    }

    private static List<NodeSpan> ofFirmware(List<SratBlock> blocks, long end) {
        List<NodeSpan> spans = new ArrayList<>();
        List<SratBlock> ascending = blocks.stream()
                .sorted((a, b) -> Long.compareUnsigned(a.start(), b.start()))
                .toList();
        long at = 0;
        @Nullable SratBlock before = null;
        for (SratBlock block : ascending) {
            long start = Math.clamp(block.start() >>> Units.PAGE_SHIFT, at, end);
            if (before != null) {
                add(spans, nodeOf(before), at, start);
                at = start;
            }
            before = block;
        }
        add(spans, before == null ? 0 : nodeOf(before), at, end);
        return List.copyOf(spans);
    }

    private static int nodeOf(SratBlock block) {
        return Math.max(0, block.proximityDomain());
    }

    private static void add(List<NodeSpan> spans, int node, long start, long end) {
        if (start >= end) {
            return;
        }
        NodeSpan last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.node() == node) {
            spans.set(
                    spans.size() - 1,
                    new NodeSpan(node, new FrameRange(last.frames().start(), end)));
        } else {
            spans.add(new NodeSpan(node, new FrameRange(start, end)));
        }
    }
}
