package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A set of frames answers as a set of bits does, whatever was asked before. */
class FrameSpansLawsTest {

    private static final int FRAMES = 300;

    @Property(tries = 300)
    void searchesDoNotDependOnEachOther(@ForAll long seed) {
        Random random = new Random(seed);
        BitSet bits = new BitSet();
        FrameSpans.Builder builder = new FrameSpans.Builder();
        int longest = random.nextInt(1, 40);
        for (int at = random.nextInt(longest); at < FRAMES; ) {
            int end = Math.min(FRAMES, at + 1 + random.nextInt(longest));
            builder.add(at, end);
            bits.set(at, end);
            at = end + random.nextInt(longest);
        }
        FrameSpans spans = builder.build();
        int mfn = 0;
        for (int i = 0; i < 200; i++) {
            // small steps both ways, and jumps
            mfn = random.nextInt(8) == 0 ? random.nextInt(FRAMES) : Math.floorMod(mfn + random.nextInt(-9, 20), FRAMES);
            int to = mfn + random.nextInt(30);
            assertEquals(bits.get(mfn), spans.contains(mfn));
            int next = bits.nextSetBit(mfn);
            assertEquals(next >= 0 && next < to, spans.overlaps(mfn, to));
            long[] inside = {0};
            spans.forEachIn(mfn, to, (start, end) -> inside[0] += end - start);
            assertEquals(bits.get(mfn, to).cardinality(), inside[0]);
            long[] outside = {0};
            spans.forEachGap(mfn, to, (start, end) -> outside[0] += end - start);
            assertEquals(to - mfn - inside[0], outside[0]);
        }
    }
}
