package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RowViewportTest {

    private static final long TIB_12 = 3L << 30;

    @Test
    void everythingFitsAtFirst() {
        RowViewport view = RowViewport.fit(1000, 640, TIB_12, 14);
        assertTrue(view.isFit());
        assertEquals(0, view.firstVisible());
        assertEquals(TIB_12, view.endVisible());
        assertTrue(view.rows() * view.pitch() <= 640);
    }

    @Test
    void zoomGoesDownToSingleFramesAndBack() {
        RowViewport view = RowViewport.fit(1000, 640, TIB_12, 14);
        RowViewport close = view.zoomedAt(500, 300, 40);
        assertEquals(32, close.framesPerRow());
        assertEquals(view, close.zoomedAt(500, 300, -40));
    }

    @Test
    void showingARangeHasAllOfItInSight() {
        RowViewport view = RowViewport.fit(1000, 640, TIB_12, 14).showing(123_456_789, 123_466_789);
        assertTrue(view.firstVisible() <= 123_456_789);
        assertTrue(view.endVisible() >= 123_466_789);
        assertTrue(view.framesPerRow() < 10_000);
    }

    @Test
    void aSidewaysPanWrapsIntoTheNextRow() {
        RowViewport view = RowViewport.fit(1024, 640, 1L << 30, 14).zoomedAt(0, 300, 10);
        long seen = view.positionAt(1000, 320);
        RowViewport moved = view.panned(100, 0);
        assertEquals(seen, moved.positionAt(1100 - 1024, 320 + view.pitch()));
    }

    @Test
    void revealingMovesNoMoreThanNeeded() {
        RowViewport view = RowViewport.fit(1000, 640, TIB_12, 14).zoomedAt(10, 10, 8);
        assertEquals(view, view.revealing(view.endVisible() - 2 * view.framesPerRow()));
        RowViewport far = view.revealing(TIB_12 - 1);
        assertEquals(TIB_12, far.endVisible());
    }

    @Property
    void cellsDivideARowWithoutGapAndOverlap(
            @ForAll @IntRange(min = 1, max = 5000) int width, @ForAll @LongRange(min = 1, max = 1L << 33) long frames) {
        for (int x = 0; x < width; x += Math.max(1, width / 50)) {
            long first = RowViewport.cellStart(x, frames, width);
            long next = RowViewport.cellStart(x + 1, frames, width);
            assertTrue(first <= next);
            if (frames > width) {
                assertEquals(x, RowViewport.cellX(first, frames, width));
                assertEquals(x, RowViewport.cellX(next - 1, frames, width));
            } else {
                assertTrue(RowViewport.cellX(first, frames, width) <= x);
                assertTrue(RowViewport.cellX(first + 1, frames, width) > x);
            }
        }
        assertEquals(0, RowViewport.cellStart(0, frames, width));
        assertEquals(width, RowViewport.cellX(frames, frames, width));
    }

    @Property
    void aPixelShowsThePositionThatIsDrawnThere(
            @ForAll("views") RowViewport view, @ForAll @LongRange(max = Long.MAX_VALUE) long any) {
        long visible = view.endVisible() - view.firstVisible();
        long position = view.firstVisible() + any % visible;
        long found = view.positionAt(view.xOf(position), view.rowTop(view.rowOf(position)) + 1);
        long cell = Math.max(1, Math.ceilDiv(view.framesPerRow(), (long) view.width()));
        if (found >= 0) {
            assertTrue(found <= position && position - found < cell, found + " is not the cell of " + position);
        }
    }

    @Property
    void zoomKeepsWhatIsUnderThePointer(
            @ForAll("views") RowViewport view,
            @ForAll @IntRange(min = 0, max = 599) int x,
            @ForAll @IntRange(min = 0, max = 399) int y,
            @ForAll @IntRange(min = -4, max = 8) int steps) {
        long before = view.positionAt(x, y);
        RowViewport after = view.zoomedAt(x, y, steps);
        boolean atTheEnd = after.scroll() == 0 || after.scroll() + after.height() >= after.rows() * after.pitch();
        if (before >= 0 && !atTheEnd) {
            long now = after.positionAt(x, after.rowTop(after.rowOf(before)));
            long pixel = Math.ceilDiv(after.framesPerRow(), (long) after.width());
            assertTrue(Math.abs(now - before) <= pixel, before + " became " + now);
            assertTrue(Math.abs(after.rowTop(after.rowOf(before)) - view.rowTop(view.rowOf(before))) < 1);
        }
    }

    @Property
    void theViewNeverLeavesTheMap(
            @ForAll("views") RowViewport view,
            @ForAll @IntRange(min = -5000, max = 5000) int dx,
            @ForAll @IntRange(min = -5000, max = 5000) int dy) {
        RowViewport moved = view.panned(dx, dy);
        assertTrue(moved.scroll() >= 0);
        assertTrue(moved.firstVisible() < moved.endVisible());
        assertTrue(moved.phase() >= 0 && moved.phase() < moved.framesPerRow());
    }

    @Provide
    Arbitrary<RowViewport> views() {
        return Combinators.combine(
                        Arbitraries.longs().between(1 << 12, TIB_12),
                        Arbitraries.integers().between(0, 28),
                        Arbitraries.integers().between(0, 599),
                        Arbitraries.integers().between(0, 399))
                .as((length, steps, x, y) ->
                        RowViewport.fit(600, 400, length, 14).zoomedAt(x, y, steps));
    }
}
