package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.framescope.engine.frames.DifferenceKind;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.MapDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceColouringTest {

    /** Two kinds must be this far apart in OKLab, for every kind of eye, although their patterns differ as well. */
    private static final double APART = 0.1;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void kindsDifferForEveryEyeAndStandOutFromWhatIsTheSame(boolean dark) {
        Palette palette = Palette.of(dark);
        var colouring = new DifferenceColouring(palette, Set.of());
        for (ColourVision eye : ColourVision.values()) {
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < a; b++) {
                    double distance = eye.distance(
                            colouring.swatch(a).average(), colouring.swatch(b).average());
                    assertTrue(distance >= APART, a + " and " + b + ": " + distance + " for " + eye);
                    assertNotEquals(
                            colouring.swatch(a).pattern(), colouring.swatch(b).pattern());
                }
                for (int same = 4; same < colouring.classes(); same++) {
                    double distance = eye.distance(
                            colouring.swatch(a).average(),
                            colouring.swatch(same).average());
                    assertTrue(distance >= APART, a + " and faded " + same + ": " + distance + " for " + eye);
                }
            }
        }
    }

    @Test
    void framesHaveTheClassOfTheirDifference() {
        var left = new FrameMapEditor(100);
        left.assign(0, 50, FrameState.of(FrameUse.XEN_IMAGE), 1);
        var right = new FrameMapEditor(100);
        right.assign(20, 60, FrameState.of(FrameUse.XEN_IMAGE), 7);
        MapDifference difference = MapDifference.of(left.snapshot(), right.snapshot());
        var colouring = new DifferenceColouring(Palette.LIGHT, Set.of());
        long[] frames = new long[colouring.classes()];
        difference
                .combined()
                .forEachRun(
                        0, 100, (start, end, state, since) -> frames[colouring.classOf(state, since)] += end - start);
        assertEquals(20, frames[DifferenceKind.ONLY_LEFT.ordinal() - 1]);
        assertEquals(10, frames[DifferenceKind.ONLY_RIGHT.ordinal() - 1]);
        assertEquals(30, frames[4 + UseClasses.classOf(FrameState.of(FrameUse.XEN_IMAGE))]);
    }

    @Test
    void aKindIsShownAlone() {
        var alone = new DifferenceColouring(Palette.LIGHT, Set.of(DifferenceKind.ONLY_LEFT));
        var all = new DifferenceColouring(Palette.LIGHT, Set.of());
        assertEquals(all.swatch(0), alone.swatch(0));
        assertNotEquals(all.swatch(1), alone.swatch(1));
        assertEquals(all.classing(), alone.classing(), "no frame changes its class");
        assertNotEquals(all, alone);
    }
}
