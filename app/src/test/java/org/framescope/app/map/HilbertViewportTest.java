package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

class HilbertViewportTest {

    private static final long TIB_12 = 3L << 30;

    @Property
    void neighboursOnTheCurveAreNeighboursInTheSquare(
            @ForAll @IntRange(min = 1, max = 20) int order, @ForAll @LongRange(min = 0) long any) {
        long index = any % ((1L << 2 * order) - 1);
        long x = HilbertCurve.xOf(order, index);
        long y = HilbertCurve.yOf(order, index);
        assertEquals(index, HilbertCurve.indexOf(order, x, y));
        long stepX = Math.abs(HilbertCurve.xOf(order, index + 1) - x);
        long stepY = Math.abs(HilbertCurve.yOf(order, index + 1) - y);
        assertEquals(1, stepX + stepY);
    }

    @Property
    void aPixelOfACellShowsThePositionsOfTheCell(
            @ForAll("views") HilbertViewport view, @ForAll @LongRange(min = 0) long any) {
        long position = any % view.length();
        PixelBox box = view.boxOf(position);
        if (box.x0() >= 0 && box.y0() >= 0 && box.x1() <= view.width() && box.y1() <= view.height()) {
            long cell = position >> view.cellShift();
            for (int[] corner : new int[][] {
                {box.x0(), box.y0()}, {box.x1() - 1, box.y0()}, {box.x0(), box.y1() - 1}, {box.x1() - 1, box.y1() - 1}
            }) {
                assertEquals(cell, view.positionAt(corner[0], corner[1]) >> view.cellShift());
            }
            assertTrue(box.width() >= 4 && box.height() >= 4, box.toString());
        }
    }

    @Property
    void zoomKeepsWhatIsUnderThePointer(
            @ForAll("views") HilbertViewport view,
            @ForAll @IntRange(max = 599) int x,
            @ForAll @IntRange(max = 399) int y,
            @ForAll @IntRange(min = 0, max = 6) int steps) {
        long before = view.positionAt(x, y);
        HilbertViewport after = view.zoomedAt(x, y, steps);
        boolean atTheEnd = after.scrollX() <= 0 || after.scrollX() >= after.side() * after.squares() - 600;
        if (before >= 0 && !atTheEnd) {
            PixelBox box = view.boxOf(before);
            PixelBox now = after.boxOf(before);
            double factor = (double) after.side() / view.side();
            assertTrue(now.x0() >= x + (box.x0() - x - 1) * factor - 1, box + " became " + now);
            assertTrue(now.x1() <= x + (box.x1() - x + 1) * factor + 1, box + " became " + now);
        }
    }

    @Property
    void theViewNeverLeavesTheMap(
            @ForAll("views") HilbertViewport view,
            @ForAll @IntRange(min = -5000, max = 5000) int dx,
            @ForAll @IntRange(min = -5000, max = 5000) int dy) {
        HilbertViewport moved = view.panned(dx, dy);
        assertTrue(moved.scrollX() <= Math.max(0, moved.side() * moved.squares() - moved.width()));
        assertTrue(moved.scrollY() <= Math.max(0, moved.side() - moved.height()));
        assertTrue(moved.firstColumn() < moved.endColumn());
        assertTrue(moved.firstRow() < moved.endRow());
    }

    @Property
    void whatIsShownIsInSight(
            @ForAll("views") HilbertViewport view,
            @ForAll @LongRange(min = 0) long any,
            @ForAll @IntRange(min = 1, max = 100_000) int size) {
        long from = any % view.length();
        long to = Math.min(view.length(), from + size);
        HilbertViewport shown = view.showing(from, to);
        for (long position : new long[] {from, (from + to) / 2, to - 1}) {
            assertTrue(shown.isFit() || shown.isVisible(position), shown + " hides " + position);
            assertTrue(shown.visible().stream().anyMatch(s -> s.from() <= position && position < s.to()));
        }
        assertTrue(view.revealing(from).isVisible(from));
    }

    @Property(tries = 100)
    void everyCellInSightIsVisitedOnce(@ForAll("views") HilbertViewport view) {
        long last = -1;
        long cells = 0;
        for (HilbertCells part : HilbertCells.inSight(view)) {
            for (int i = 0; i < part.count(); i++) {
                assertTrue(part.from(i) > last);
                last = part.from(i);
                cells++;
            }
        }
        long expected = 0;
        for (long row = view.firstRow(); row < view.endRow(); row++) {
            for (long column = view.firstColumn(); column < view.endColumn(); column++) {
                expected += view.positionOf(column, row) < view.length() ? 1 : 0;
            }
        }
        assertEquals(expected, cells);
    }

    @Provide
    Arbitrary<HilbertViewport> views() {
        return Combinators.combine(
                        Arbitraries.longs().between(1 << 12, TIB_12),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 599),
                        Arbitraries.integers().between(0, 399))
                .as((length, steps, x, y) ->
                        HilbertViewport.fit(600, 400, length, 14).zoomedAt(x, y, steps));
    }

    @Test
    void theCellsOfTheWholeCurveTallyToTheMap() {
        FrameMap map = SampleMaps.largeServer();
        AddressAxis axis = AddressAxis.compressed(map);
        HilbertViewport view = HilbertViewport.fit(300, 200, axis.length(), 14);
        long[] cells = new long[FrameUse.count()];
        for (HilbertCells part : HilbertCells.inSight(view)) {
            for (int i = 0; i < part.count(); i++) {
                axis.forEachPiece(part.from(i), part.to(i), (from, to, position) -> map.tally(from, to, cells));
            }
        }
        for (AddressAxis.Break gap : axis.breaks()) {
            cells[gap.use().ordinal()] += gap.cut().frames();
        }
        long[] whole = new long[FrameUse.count()];
        map.tally(0, map.end(), whole);
        assertArrayEquals(whole, cells);
    }

    @Test
    void zoomReachesASingleFrame() {
        HilbertViewport view = HilbertViewport.fit(900, 600, TIB_12, 14).showing(123_456_789, 123_456_790);
        assertEquals(0, view.cellShift());
        assertTrue(view.boxOf(123_456_789).width() >= 24);
        assertEquals(view.fit(), view.zoomedAt(3, 3, -40));
    }

    @Test
    void oneFrameAmongABillionIsSeen() {
        FrameMapEditor editor = SampleMaps.largeServer().edit();
        long odd = 5L << 27;
        editor.assign(odd, odd + 1, FrameState.of(FrameUse.LU_BREADCRUMB), 9);
        PixelCanvas canvas = painted(editor.snapshot(), null);
        int colour = Palette.LIGHT.swatch(FrameUse.LU_BREADCRUMB).colour();
        int ink = Palette.LIGHT.swatch(FrameUse.LU_BREADCRUMB).ink();
        int seen = 0;
        for (int pixel : canvas.pixels()) {
            seen += pixel == colour || pixel == ink ? 1 : 0;
        }
        assertEquals(1, seen);
    }

    @Test
    void aPictureFromTheSummaryIsTheOneFromTheRuns() {
        FrameMap map = SampleMaps.fragmented(1L << 26, 300_000, 5);
        RunPyramid pyramid = RunPyramid.of(map, new UseColouring(Palette.LIGHT, Set.of()));
        assertArrayEquals(painted(map, null).pixels(), painted(map, pyramid).pixels());
    }

    private static PixelCanvas painted(FrameMap map, RunPyramid pyramid) {
        AddressAxis axis = AddressAxis.compressed(map);
        HilbertViewport view = HilbertViewport.fit(500, 300, axis.length(), 14);
        PixelCanvas canvas = new PixelCanvas(500, 300);
        UseColouring colouring = new UseColouring(Palette.LIGHT, Set.of());
        MapPainter.paintFrames(new MapScene(map, pyramid, axis, view, colouring, Palette.LIGHT), canvas);
        return canvas;
    }

    @Test
    void anOutlineGoesAroundTheCellsOfARange() {
        FrameMap map = SampleMaps.runningPc();
        AddressAxis axis = AddressAxis.compressed(map);
        HilbertViewport view = HilbertViewport.fit(500, 300, axis.length(), 14);
        HilbertRegion region = new HilbertRegion(view);
        region.add(axis.positionOf(0x30000), axis.positionOf(0x38000));
        PixelBox bounds = region.bounds();
        int[] edges = {0};
        region.forEachEdge(edge -> edges[0]++);
        // 2^15 frames are half of an aligned square of 2^16
        assertEquals(2 * bounds.width(), bounds.height(), view.pitch());
        assertEquals(2 * (bounds.width() + bounds.height()), edges[0] * view.pitch(), 6 * view.pitch());
        MapScene scene = new MapScene(map, axis, view, new UseColouring(Palette.LIGHT, Set.of()), Palette.LIGHT);
        PixelCanvas canvas = new PixelCanvas(500, 300);
        MapMarks marks = new MapMarks(
                List.of(new FrameRange(0x30000, 0x38000)), 0, List.of(), List.of(), null, -1, null, List.of());
        MapPainter.paintMarks(scene, marks, canvas);
        assertEquals(Palette.LIGHT.accent(), canvas.pixel(bounds.x0() - 1, bounds.y0() + 5));
        assertEquals(0, canvas.pixel(bounds.x0() + 3, bounds.y0() + 3));
    }
}
