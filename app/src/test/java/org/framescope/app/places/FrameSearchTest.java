package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.app.places.FrameSearch.Direction;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Searches and summaries against looking at every single frame. */
class FrameSearchTest {

    private static final int END = 300;
    private static final FrameUse[] USES = {FrameUse.BOOT_FREE, FrameUse.HEAP_FREE, FrameUse.FRAMETABLE, FrameUse.DOMAIN
    };

    /** Frame by frame, which of {@link #USES} it has. */
    @Provide
    Arbitrary<List<Integer>> frames() {
        return Arbitraries.integers()
                .between(0, USES.length * 12 - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static FrameMap map(List<Integer> lengths) {
        var map = new FrameMapEditor(END);
        int at = 0;
        int step = 1;
        for (int value : lengths) {
            int end = Math.min(END, at + 1 + value / USES.length);
            FrameUse use = USES[value % USES.length];
            int state = use == FrameUse.DOMAIN ? FrameState.ofDomain(use, value % 3) : FrameState.of(use);
            map.assign(at, end, state, step++);
            at = end;
            if (at == END) {
                break;
            }
        }
        return map.snapshot();
    }

    private static List<FrameRange> occurrences(FrameMap map, Target target) {
        List<FrameRange> found = new ArrayList<>();
        if (target instanceof Target.FreeBlock block) {
            long length = 1L << block.order();
            for (long at = 0; at + length <= END; at += length) {
                if (allMatch(map, target, at, at + length)) {
                    found.add(FrameRange.ofLength(at, length));
                }
            }
            return found;
        }
        for (long at = 0; at < END; at++) {
            if (isMatch(map, target, at)) {
                long end = at;
                while (end < END && isMatch(map, target, end)) {
                    end++;
                }
                found.add(new FrameRange(at, end));
                at = end;
            }
        }
        return found;
    }

    private static boolean allMatch(FrameMap map, Target target, long from, long to) {
        for (long at = from; at < to; at++) {
            if (!isMatch(map, target, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMatch(FrameMap map, Target target, long mfn) {
        int state = map.runAt(mfn).state();
        return target.uses().contains(FrameState.use(state)) && target.matches(state);
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.of(
                Target.OfUses.of(FrameUse.FRAMETABLE),
                Target.OfUses.of(FrameUse.Family.FREE),
                new Target.OfOwner(1),
                new Target.FreeBlock(0),
                new Target.FreeBlock(1),
                new Target.FreeBlock(3));
    }

    @Property
    void nextAndPrevious(
            @ForAll("frames") List<Integer> lengths,
            @ForAll("targets") Target target,
            @ForAll @LongRange(min = -1, max = END - 1) long from) {
        FrameMap map = map(lengths);
        List<FrameRange> all = occurrences(map, target);
        Found next = FrameSearch.find(map, target, from, Direction.NEXT, () -> false);
        Found previous = FrameSearch.find(map, target, from, Direction.PREVIOUS, () -> false);
        assertEquals(all.size(), next.count());
        assertEquals(all.stream().mapToLong(FrameRange::frames).sum(), next.frames());
        if (all.isEmpty()) {
            assertEquals(Found.NOTHING, next);
            assertEquals(Found.NOTHING, previous);
            return;
        }
        List<FrameRange> behind = all.stream().filter(r -> r.start() > from).toList();
        List<FrameRange> before = all.stream().filter(r -> r.start() < from).toList();
        FrameRange wantedNext = behind.isEmpty() ? all.getFirst() : behind.getFirst();
        FrameRange wantedPrevious = before.isEmpty() ? all.getLast() : before.getLast();
        assertEquals(new Found(wantedNext, all.indexOf(wantedNext), all.size(), next.frames(), behind.isEmpty()), next);
        assertEquals(
                new Found(wantedPrevious, all.indexOf(wantedPrevious), all.size(), next.frames(), before.isEmpty()),
                previous);
    }

    @Property
    void goingOnVisitsEveryOccurrenceOnce(@ForAll("frames") List<Integer> lengths, @ForAll("targets") Target target) {
        FrameMap map = map(lengths);
        List<FrameRange> visited = new ArrayList<>();
        long at = -1;
        for (int i = 0; i < occurrences(map, target).size(); i++) {
            FrameRange range = FrameSearch.find(map, target, at, Direction.NEXT, () -> false)
                    .range();
            visited.add(range);
            at = range.start();
        }
        assertEquals(occurrences(map, target), visited);
    }

    @Property
    void summaries(
            @ForAll("frames") List<Integer> lengths,
            @ForAll @IntRange(min = 0, max = END - 1) int start,
            @ForAll @IntRange(min = 1, max = END) int length) {
        FrameMap map = map(lengths);
        FrameRange range = new FrameRange(start, Math.min(END, start + length));
        List<NodeSpan> nodes =
                List.of(new NodeSpan(0, new FrameRange(0, 100)), new NodeSpan(1, new FrameRange(100, END)));
        RangeSummary summary = RangeSummaries.of(map, range, 7, nodes, () -> false);
        assertEquals(
                range.frames(),
                summary.uses().stream().mapToLong(RangeSummary.UsePart::frames).sum());
        assertEquals(
                summary.ranges(),
                summary.uses().stream().mapToLong(RangeSummary.UsePart::ranges).sum());
        assertEquals(
                range.frames(),
                summary.nodes().stream()
                        .mapToLong(RangeSummary.NodePart::frames)
                        .sum());
        long ranges = 0;
        for (long at = start; at < range.end(); at++) {
            ranges += at == start || map.runAt(at).state() != map.runAt(at - 1).state() ? 1 : 0;
        }
        assertEquals(ranges, summary.ranges());
        assertLargestBlock(map, summary);
    }

    private static void assertLargestBlock(FrameMap map, RangeSummary summary) {
        Target free = new Target.FreeBlock(0);
        FrameRange range = summary.range();
        AlignedBlock expected = null;
        for (int order = 0; order < 10; order++) {
            long size = 1L << order;
            for (long at = 0; at + size <= END; at += size) {
                boolean inside = at >= range.start() && at + size <= range.end();
                if (inside && allMatch(map, free, at, at + size) && (expected == null || expected.order() < order)) {
                    expected = new AlignedBlock(at, order);
                }
            }
        }
        assertEquals(expected, summary.largestBlock());
        assertEquals(expected == null, summary.largestFree() == null);
        if (summary.largestFree() != null) {
            assertTrue(allMatch(
                    map,
                    free,
                    summary.largestFree().start(),
                    summary.largestFree().end()));
            assertTrue(summary.largestFree().frames()
                    >= 1L << summary.largestBlock().order());
        }
    }

    @Example
    void aGiantFreeRangeIsNotWalkedBlockByBlock() {
        long end = 3L << 30;
        var editor = new FrameMapEditor(end);
        editor.assign(1, end, FrameState.of(FrameUse.HEAP_FREE), 1);
        Found found =
                FrameSearch.find(editor.snapshot(), new Target.FreeBlock(0), end / 2, Direction.NEXT, () -> false);
        assertEquals(end - 1, found.count());
        assertEquals(end / 2 + 1, found.range().start());
        assertEquals(end / 2, found.index());
    }
}
