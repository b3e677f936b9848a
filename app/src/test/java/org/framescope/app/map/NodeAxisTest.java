package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;

class NodeAxisTest {

    private static final AddressAxis SERVER = AddressAxis.compressed(SampleMaps.largeServer());

    /** Nodes that take turns. */
    private static List<NodeSpan> interleaved(long end, int nodes, int pieces) {
        List<NodeSpan> spans = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            spans.add(new NodeSpan(i * 7 % nodes, new FrameRange(end * i / pieces, end * (i + 1) / pieces)));
        }
        return spans;
    }

    @Property
    void everyFrameOnTheAxisHasOnePosition(
            @ForAll @IntRange(min = 1, max = 8) int nodes,
            @ForAll @IntRange(min = 1, max = 40) int pieces,
            @ForAll @LongRange(min = 0) long any) {
        AddressAxis axis = SERVER.byNode(interleaved(SERVER.end(), nodes, pieces));
        assertEquals(SERVER.length(), axis.length());
        long position = any % axis.length();
        assertEquals(position, axis.positionOf(axis.mfnAt(position)));
        AddressAxis.Block block = axis.blocks().stream()
                .filter(b -> position >= b.from() && position < b.to())
                .findFirst()
                .orElseThrow();
        long mfn = axis.mfnAt(position);
        assertTrue(interleaved(SERVER.end(), nodes, pieces).stream()
                .anyMatch(span -> span.node() == block.node() && span.frames().contains(mfn)));
    }

    @Property
    void theStretchesOfARangeAddUpToWhatIsOnTheAxis(
            @ForAll @IntRange(min = 1, max = 8) int nodes,
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 0) long b) {
        AddressAxis axis = SERVER.byNode(interleaved(SERVER.end(), nodes, 3 * nodes));
        long start = Math.min(a % axis.end(), b % axis.end());
        long end = Math.max(a % axis.end(), b % axis.end()) + 1;
        long kept = end - start;
        for (AddressAxis.Break gap : axis.breaks()) {
            kept -= Math.max(
                    0,
                    Math.min(end, gap.cut().end()) - Math.max(start, gap.cut().start()));
        }
        long found = 0;
        for (AddressAxis.Stretch stretch : axis.stretchesOf(new FrameRange(start, end))) {
            found += stretch.to() - stretch.from();
        }
        assertEquals(Math.max(1, kept), found);
    }

    @Test
    void everyNodeBeginsWithALineOfItsOwn() {
        AddressAxis axis = SERVER.byNode(interleaved(SERVER.end(), 8, 8));
        RowViewport view = RowViewport.fit(800, 600, RowBlocks.of(axis), 14);
        assertTrue(view.rows() * view.pitch() <= 600);
        for (AddressAxis.Block block : axis.blocks()) {
            long row = view.rowOf(block.from());
            assertEquals(block.from(), view.rowStart(row));
            assertTrue(view.isHeader(row - 1));
            assertEquals(-1, view.positionAt(10, view.rowTop(row - 1) + 1));
        }
    }

    @Property
    void aPixelOfABlockShowsThePositionThatIsDrawnThere(
            @ForAll @IntRange(min = 2, max = 8) int nodes,
            @ForAll @IntRange(min = 0, max = 20) int zoom,
            @ForAll @IntRange(min = -3000, max = 3000) int pan,
            @ForAll @LongRange(min = 0) long any) {
        AddressAxis axis = SERVER.byNode(interleaved(SERVER.end(), nodes, 3 * nodes));
        RowViewport view = RowViewport.fit(600, 400, RowBlocks.of(axis), 14)
                .zoomedAt(300, 200, zoom)
                .panned(pan, pan);
        long position = view.firstVisible() + any % Math.max(1, view.endVisible() - view.firstVisible());
        PixelBox box = view.boxOf(position);
        long found = view.positionAt(box.x0(), box.y0() + 1);
        long cell = Math.max(1, Math.ceilDiv(view.framesPerRow(), (long) view.width()));
        if (found >= 0) {
            assertTrue(found <= position && position - found < cell, found + " is not the cell of " + position);
        }
    }
}
