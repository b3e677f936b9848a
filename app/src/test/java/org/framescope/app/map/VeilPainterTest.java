package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VeilPainterTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    private static final FrameMap MAP = SampleMaps.runningPc();
    private static final AddressAxis AXIS = AddressAxis.whole(MAP.end());

    private static PixelCanvas painted(FrameSpans veil, Set<Integer> ownerless, int zoom, boolean dark) {
        RowViewport view = MapViewport.fit(WIDTH, HEIGHT, AXIS.length(), 14).zoomedAt(200, 100, zoom);
        return painted(veil, ownerless, view, dark);
    }

    private static PixelCanvas painted(FrameSpans veil, Set<Integer> ownerless, RowViewport view, boolean dark) {
        Palette palette = Palette.of(dark);
        PixelCanvas canvas = new PixelCanvas(WIDTH, HEIGHT);
        MapPainter.paintFrames(scene(veil, ownerless, view, palette), canvas);
        return canvas;
    }

    private static MapScene scene(FrameSpans veil, Set<Integer> ownerless, RowViewport view, Palette palette) {
        return new MapScene(MAP, veil, null, AXIS, view, new UseColouring(palette, ownerless), palette);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 14})
    void aPixelChangesExactlyWhereItsFramesAreUnderTheVeil(int zoom) {
        FrameSpans veil = FrameSpans.of(List.of(
                new FrameRange(0x100, 0x90003),
                new FrameRange(0x100000, 0x1a0001),
                new FrameRange(0x1c0000, 0x1c0005)));
        RowViewport view = MapViewport.fit(WIDTH, HEIGHT, AXIS.length(), 14).zoomedAt(200, 100, zoom);
        PixelCanvas bare = painted(FrameSpans.NONE, Set.of(), view, false);
        PixelCanvas veiled = painted(veil, Set.of(), view, false);
        long frames = view.framesPerRow();
        for (long row = view.firstRow(); row < view.endRow(); row++) {
            int y = (int) view.rowTop(row) + view.ribbonGap() / 2 + 1;
            for (int x = 0; x < WIDTH && y >= 0 && y < HEIGHT; x++) {
                long from = view.rowStart(row) + x * frames / WIDTH;
                long to = view.rowStart(row) + Math.max(x * frames / WIDTH + 1, (x + 1) * frames / WIDTH);
                boolean whole = from >= 0 && to <= AXIS.length() && share(veil, from, to) == to - from;
                boolean none = !veil.overlaps(from - 1, to + 1);
                if (whole && frames > WIDTH) {
                    assertNotEquals(bare.pixel(x, y), veiled.pixel(x, y), "frame " + Long.toHexString(from));
                } else if (none) {
                    assertEquals(bare.pixel(x, y), veiled.pixel(x, y), "frame " + Long.toHexString(from));
                }
            }
        }
    }

    private static long share(FrameSpans veil, long from, long to) {
        long[] frames = {0};
        veil.forEachIn(from, to, (s, e) -> frames[0] += e - s);
        return frames[0];
    }

    @Test
    void rangesThatNoPixelCanShowCoverByTheirShare() {
        List<FrameRange> halves = new ArrayList<>();
        for (long mfn = 0x100000; mfn < 0x200000; mfn += 2) {
            halves.add(new FrameRange(mfn, mfn + 1));
        }
        PixelCanvas bare = painted(FrameSpans.NONE, Set.of(), 0, false);
        PixelCanvas half = painted(FrameSpans.of(halves), Set.of(), 0, false);
        PixelCanvas whole = painted(FrameSpans.of(List.of(new FrameRange(0x100000, 0x200000))), Set.of(), 0, false);
        long nearer = 0;
        long farther = 0;
        for (int i = 0; i < bare.pixels().length; i++) {
            nearer += distance(bare.pixels()[i], half.pixels()[i]);
            farther += distance(bare.pixels()[i], whole.pixels()[i]);
        }
        assertTrue(nearer > 0.3 * farther && nearer < 0.8 * farther, nearer + " of " + farther);
    }

    private static int distance(int a, int b) {
        return Math.abs(Colours.red(a) - Colours.red(b))
                + Math.abs(Colours.green(a) - Colours.green(b))
                + Math.abs(Colours.blue(a) - Colours.blue(b));
    }

    @Test
    void scrollingPaintsTheSamePicture() {
        FrameSpans veil = FrameSpans.of(List.of(new FrameRange(0x100, 0x90003), new FrameRange(0x120000, 0x1a0000)));
        RowViewport view = MapViewport.fit(WIDTH, HEIGHT, AXIS.length(), 14).zoomedAt(200, 100, 4);
        PixelCanvas moved = painted(veil, Set.of(), view, true);
        RowViewport next = view.panned(0, -37);
        MapPainter.repaintFrames(
                scene(veil, Set.of(), view, Palette.DARK), scene(veil, Set.of(), next, Palette.DARK), moved);
        assertArrayEquals(painted(veil, Set.of(), next, true).pixels(), moved.pixels());
        MapPainter.repaintFrames(
                scene(veil, Set.of(), next, Palette.DARK), scene(FrameSpans.NONE, Set.of(), next, Palette.DARK), moved);
        assertArrayEquals(
                painted(FrameSpans.NONE, Set.of(), next, true).pixels(), moved.pixels(), "the veil can be lifted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDomainLooksDifferentWhileNobodyOwnsIt(boolean dark) {
        Palette palette = Palette.of(dark);
        UseColouring none = new UseColouring(palette, Set.of(1));
        for (FrameUse use : List.of(FrameUse.DOMAIN, FrameUse.DOMAIN_PAGE_TABLE, FrameUse.SHARED)) {
            int waiting = FrameState.ofDomain(use, 1);
            int owned = FrameState.ofDomain(use, 2);
            assertEquals(UseClasses.classOf(owned), none.classOf(owned, 0));
            assertNotEquals(UseClasses.classOf(waiting), none.classOf(waiting, 0));
            Swatch pale = none.swatch(none.classOf(waiting, 0));
            Swatch full = none.swatch(UseClasses.classOf(waiting));
            for (ColourVision eye : ColourVision.values()) {
                assertTrue(eye.distance(pale.average(), full.average()) >= 0.08, use + " for " + eye);
            }
        }
        assertEquals(UseClasses.classOf(0), none.classOf(0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theVeilIsSeenOverEveryUse(boolean dark) {
        Palette palette = Palette.of(dark);
        for (FrameUse use : FrameUse.values()) {
            boolean alike = use.family() == FrameUse.Family.NOT_RAM || use.family() == FrameUse.Family.WAITING;
            Swatch bare = palette.swatch(use);
            Swatch under = VeilPainter.under(bare, palette);
            double distance = ColourVision.NORMAL.distance(bare.average(), under.average());
            boolean told = bare.pattern() != under.pattern() && distance > 0.03;
            assertTrue(alike || told || distance > 0.08, use + ": " + distance);
        }
    }

    @Test
    void theReadoutSaysWhatTheVeilMeans() {
        MapVeil veil = new MapVeil("Xen #2", FrameSpans.of(List.of(new FrameRange(0x100, 0x200))), Set.of(3));
        int owned = FrameState.ofDomain(FrameUse.DOMAIN, 4);
        assertEquals("out of reach of Xen #2 until plugged", veil.remark(0x1ff, owned));
        assertEquals(
                "without an owner in the frametable of Xen #2",
                veil.remark(0x200, FrameState.ofDomain(FrameUse.DOMAIN, 3)));
        assertEquals("", veil.remark(0x200, owned));
        MapReadout readout = new MapReadout(MAP.runAt(0x150), 0x150, AddressUnit.HEX, -1, veil.remark(0x150, 0));
        assertTrue(readout.summary().contains("· out of reach of Xen #2 until plugged ·"), readout.summary());
    }
}
