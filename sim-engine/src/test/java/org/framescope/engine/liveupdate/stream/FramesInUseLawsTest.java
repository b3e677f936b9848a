package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameSpans;

/** The union of sets against one bit for each frame. */
class FramesInUseLawsTest {

    private static final int FAR = 50_000_000;

    @Property(tries = 16)
    void unionAndOverlapsAreThoseOfBits(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int sets, @ForAll boolean many) {
        SplittableRandom random = new SplittableRandom(seed);
        int frames = many ? 600_000 : 5_000;
        List<FrameSpans> all = new ArrayList<>();
        BitSet union = new BitSet();
        BitSet shared = new BitSet();
        for (int set = 0; set < sets; set++) {
            FrameSpans spans = spans(random, frames, set % 7 == 3 ? 0 : 2 * sets + 1);
            all.add(spans);
            BitSet own = new BitSet();
            spans.forEachIn(0, frames, (start, end) -> own.set((int) start, (int) end));
            BitSet both = (BitSet) own.clone();
            both.and(union);
            shared.or(both);
            union.or(own);
        }
        if (random.nextBoolean()) {
            // far away, so that all the others crowd in one window
            all.add(new FrameSpans.Builder().add(FAR, FAR + 3).build());
            union.set(FAR, FAR + 3);
        }
        BitSet found = new BitSet();
        FrameSpans result = FramesInUse.union(all, (start, end, one, other) -> {
            assertEquals(true, all.get(one).contains(start) && all.get(other).contains(start));
            found.set((int) start, (int) end);
        });
        assertEquals(bits(union), result.ranges());
        assertEquals(shared, found);
    }

    /** Ranges of a few frames with gaps; none with a gap of 0. */
    private static FrameSpans spans(SplittableRandom random, int frames, int gap) {
        FrameSpans.Builder spans = new FrameSpans.Builder();
        for (int at = gap == 0 ? frames : random.nextInt(gap); at < frames; ) {
            int end = Math.min(frames, at + 1 + random.nextInt(4));
            spans.add(at, end);
            at = end + 1 + random.nextInt(gap);
        }
        return spans.build();
    }

    private static List<?> bits(BitSet bits) {
        FrameSpans.Builder spans = new FrameSpans.Builder();
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(bits.nextClearBit(at))) {
            spans.add(at, bits.nextClearBit(at));
        }
        return spans.build().ranges();
    }
}
