package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sets of frames against lists of ranges, with such numbers and lengths as fit into few bytes and such as do not. */
class FrameSpansTest {

    private static final long[] LARGEST = {100, 1L << 24, (1L << 24) + 1, 1L << 41};

    private static List<FrameRange> randomRanges(Random random, int count) {
        List<FrameRange> ranges = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < count; i++) {
            long start = at + 1 + random.nextLong(LARGEST[random.nextInt(LARGEST.length)]);
            at = start + 1 + random.nextLong(LARGEST[random.nextInt(LARGEST.length)]);
            ranges.add(new FrameRange(start, at));
        }
        return ranges;
    }

    @Property(tries = 200)
    void rangesComeOutAsTheyWentIn(@ForAll long seed, @ForAll @IntRange(min = 0, max = 90) int count) {
        Random random = new Random(seed);
        List<FrameRange> ranges = randomRanges(random, count);
        FrameSpans spans = FrameSpans.of(ranges);
        assertEquals(ranges, spans.ranges());
        assertEquals(ranges.stream().mapToLong(FrameRange::frames).sum(), spans.frames());
        for (int i = 0; i < 50 && count > 0; i++) {
            FrameRange range = ranges.get(random.nextInt(count));
            long mfn = Math.max(0, range.start() - 2 + random.nextLong(range.frames() + 4));
            int expected = (int) ranges.stream().filter(r -> r.end() <= mfn).count();
            assertEquals(expected, spans.firstEndingAfter(mfn));
            assertEquals(ranges.stream().anyMatch(r -> r.contains(mfn)), spans.contains(mfn));
        }
    }

    @Test
    void whatTouchesIsJoined() {
        FrameSpans spans = new FrameSpans.Builder()
                .add(1, 3)
                .add(3, 1L << 30)
                .add(4, 5)
                .add(9, 9)
                .build();
        assertEquals(List.of(new FrameRange(1, 1L << 30)), spans.ranges());
        assertThrows(
                IllegalArgumentException.class,
                () -> new FrameSpans.Builder().add(5, 9).add(4, 6));
    }
}
