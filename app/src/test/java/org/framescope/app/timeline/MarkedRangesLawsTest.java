package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameRange;

class MarkedRangesLawsTest {

    @Property(tries = 40)
    void everyFrameThatChangedIsInAMarkAndMarksStayFew(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60_000) int count) {
        Random random = new Random(seed);
        var marks = new MarkedRanges();
        long[] starts = new long[count];
        long[] ends = new long[count];
        long at = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            ends[i] = at + random.nextInt(1, 5);
            marks.add(starts[i], ends[i]);
            at = ends[i] + (random.nextInt(50) == 0 ? random.nextInt(100_000) : random.nextInt(1, 9));
        }
        List<FrameRange> ranges = marks.ranges();
        assertTrue(ranges.size() <= MarkedRanges.MOST);
        assertEquals(starts[0], ranges.getFirst().start());
        assertEquals(ends[count - 1], ranges.getLast().end());
        if (count <= MarkedRanges.MOST) {
            assertEquals(count, ranges.size(), "few ranges stay as they are");
        }
        int mark = 0;
        for (int i = 0; i < count; i++) {
            while (ranges.get(mark).end() <= starts[i]) {
                mark++;
                assertTrue(ranges.get(mark).start() > ranges.get(mark - 1).end());
            }
            assertTrue(ranges.get(mark).start() <= starts[i]
                    && ends[i] <= ranges.get(mark).end());
        }
    }
}
