package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrameNodesTest {

    private static final int SHIFT = 4;
    private static final long SLOT_BYTES = 4096L << SHIFT;

    @Property(tries = 200)
    void runsAreWhatTheHashSaysFrameByFrame(@ForAll long seed) {
        Random random = new Random(seed);
        List<NumaNode> blocks = new ArrayList<>();
        long at = random.nextInt(3);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            long end = at + random.nextInt(1, 4);
            blocks.add(new NumaNode(random.nextInt(3), at * SLOT_BYTES, end * SLOT_BYTES));
            at = end + random.nextInt(2);
        }
        Pdx pdx = new Pdx(65536);
        NumaTopology numa = NumaTopology.ofBlocks(blocks.subList(0, 1), blocks, SHIFT, 64, pdx, 0);
        FrameNodes nodes = new FrameNodes(numa, pdx);
        long frames = at + 2 << SHIFT;
        for (long mfn = 0; mfn < frames; mfn++) {
            assertEquals(numa.nodeOf(mfn), nodes.of(mfn));
            long end = mfn + 1 + random.nextInt(100);
            long stop = mfn + 1;
            while (stop < end && numa.nodeOf(stop) == numa.nodeOf(mfn)) {
                stop++;
            }
            assertEquals(stop, nodes.endOfRun(mfn, end));
        }
    }

    @Test
    void oneNodeHoldsEverything() {
        FrameNodes nodes = new FrameNodes(NumaTopology.single(0), new Pdx(65536));
        assertEquals(0, nodes.of(1L << 40));
        assertEquals(1L << 40, nodes.endOfRun(7, 1L << 40));
    }

    @Test
    void acrossASqueezedHoleTheIndexIsWhatCounts() {
        Pdx pdx = new Pdx(65536);
        // memory at 0 and at 2^38 frames: the bits between are squeezed out
        pdx.squeeze(1L << 38 | (1L << 20) - 1);
        long far = 1L << 38;
        NumaNode near = new NumaNode(0, 0, 4096L << 20);
        NumaNode second = new NumaNode(1, far << 12, (far << 12) + (4096L << 20));
        NumaTopology numa = NumaTopology.ofBlocks(List.of(near, second), List.of(near, second), 20, 64, pdx, 0);
        FrameNodes nodes = new FrameNodes(numa, pdx);
        assertEquals(1, nodes.of(far + 5));
        assertEquals(far + (1 << 20), nodes.endOfRun(far + 5, far + (1 << 21)));
        assertEquals(0, nodes.of(5));
    }
}
