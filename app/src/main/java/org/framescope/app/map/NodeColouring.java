package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;

/** Colours memory by the NUMA node that it belongs to. */
final class NodeColouring implements Colouring {

    /** Nodes whose numbers differ by a multiple of this look the same. */
    private static final int LOOKS = Palette.LOOKS;

    private static final int NOT_RAM = LOOKS;
    private static final int HOLE = LOOKS + 1;
    private static final int COUNT = LOOKS + 2;

    private final Swatch[] swatches = new Swatch[COUNT];
    private final List<NodeSpan> nodes;

    /** @param nodes the node of every frame, ascending, without gaps; frames behind them belong to the last one */
    NodeColouring(Palette palette, List<NodeSpan> nodes) {
        this.nodes = nodes;
        for (int i = 0; i < LOOKS; i++) {
            swatches[i] = palette.look(i);
        }
        swatches[NOT_RAM] = palette.swatch(FrameUse.RESERVED);
        swatches[HOLE] = palette.swatch(FrameUse.HOLE);
    }

    @Override
    public int classes() {
        return COUNT;
    }

    @Override
    public void classify(FrameMap map, long from, long to, ClassVisitor visitor) {
        for (int i = NodeSpan.indexAt(nodes, from); i < nodes.size(); i++) {
            NodeSpan span = nodes.get(i);
            long start = Math.max(from, span.frames().start());
            long end = i + 1 == nodes.size() ? to : Math.min(to, span.frames().end());
            if (start >= to) {
                return;
            }
            int node = span.node() % LOOKS;
            map.forEachRun(start, end, (s, e, state, since) -> visitor.run(s, e, classOf(state, node)));
        }
    }

    private static int classOf(int state, int node) {
        int use = state & 0xff;
        if (use == FrameUse.HOLE.ordinal()) {
            return HOLE;
        }
        return use == FrameUse.RESERVED.ordinal() || use == FrameUse.ACPI.ordinal() ? NOT_RAM : node;
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            int look = i;
            String names = nodes.stream()
                    .map(NodeSpan::node)
                    .distinct()
                    .filter(node -> node % LOOKS == look)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            groups.add(new ColourGroup(i, MapTexts.get("node.entry", names), MapTexts.get("node.help"), 1L << i));
        }
        groups.add(new ColourGroup(NOT_RAM, MapTexts.get("not-ram"), MapTexts.get("not-ram.help"), 1L << NOT_RAM));
        groups.add(new ColourGroup(HOLE, FrameUse.HOLE.label(), FrameUse.HOLE.explanation(), 1L << HOLE));
        return groups;
    }

    @Override
    public Object classing() {
        return new Classing(Measure.NODE, nodes);
    }
}
