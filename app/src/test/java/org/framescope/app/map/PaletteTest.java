package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    /** Two uses of one pattern must be this far apart in OKLab, for every kind of eye. */
    private static final double APART = 0.08;

    /** Uses that must stand out from the background by colour alone: small, solid and important. */
    private static final Set<FrameUse> STRONG = EnumSet.of(
            FrameUse.BOOT_FREE,
            FrameUse.XEN_IMAGE,
            FrameUse.FRAMETABLE,
            FrameUse.PAGE_TABLE,
            FrameUse.BOOT_DATA,
            FrameUse.HEAP_METADATA,
            FrameUse.BAD_PAGE,
            FrameUse.BOOT_MODULE,
            FrameUse.LU_BREADCRUMB);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyTwoUsesDifferByPatternOrForEveryEye(boolean dark) {
        Palette palette = Palette.of(dark);
        List<String> close = new ArrayList<>();
        for (FrameUse a : FrameUse.values()) {
            for (FrameUse b : FrameUse.values()) {
                if (a.ordinal() < b.ordinal()) {
                    compare(palette.swatch(a), palette.swatch(b), a + " and " + b, close);
                }
            }
        }
        assertEquals(List.of(), close);
    }

    private static void compare(Swatch a, Swatch b, String names, List<String> close) {
        for (ColourVision eye : ColourVision.values()) {
            double distance = eye.distance(a.average(), b.average());
            if (a.pattern() == b.pattern() && distance < APART) {
                close.add("%s: %.3f for %s".formatted(names, distance, eye));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void freeBlocksOfAnyOrderDifferFromTheBootAllocators(boolean dark) {
        Palette palette = Palette.of(dark);
        for (Swatch shade : palette.swatches(FrameUse.HEAP_FREE)) {
            for (ColourVision eye : ColourVision.values()) {
                int free = palette.swatch(FrameUse.BOOT_FREE).average();
                assertTrue(eye.distance(shade.average(), free) >= APART, eye + " " + shade);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void largerFreeBlocksAreDarker(boolean dark) {
        Swatch[] shades = Palette.of(dark).swatches(FrameUse.HEAP_FREE);
        for (int i = 1; i < shades.length; i++) {
            double step = ColourVision.contrast(shades[i - 1].colour(), 0xff000000)
                    / ColourVision.contrast(shades[i].colour(), 0xff000000);
            assertTrue(step > 1.05, "shade " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsSmallAndImportantStandsOut(boolean dark) {
        Palette palette = Palette.of(dark);
        List<String> weak = new ArrayList<>();
        for (FrameUse use : STRONG) {
            Swatch swatch = palette.swatch(use);
            double best = Math.max(
                    ColourVision.contrast(swatch.average(), palette.background()),
                    ColourVision.contrast(swatch.colour(), palette.background()));
            if (best < 3) {
                weak.add("%s: %.2f".formatted(use, best));
            }
        }
        assertEquals(List.of(), weak);
        assertTrue(ColourVision.contrast(palette.text(), palette.background()) >= 7);
        assertTrue(ColourVision.contrast(palette.accent(), palette.background()) >= 3);
        assertTrue(ColourVision.contrast(palette.broken(), palette.background()) >= 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void domainsWithNumbersSideBySideDifferForEveryEye(boolean dark) {
        Swatch[] hues = Palette.of(dark).swatches(FrameUse.DOMAIN);
        for (int i = 0; i < hues.length; i++) {
            for (ColourVision eye : ColourVision.values()) {
                double distance = eye.distance(hues[i].colour(), hues[(i + 1) % hues.length].colour());
                assertTrue(distance >= 0.05, "dom" + i + " and the next: " + distance + " for " + eye);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pageTablesOfADomainAreDarkerThanItsMemory(boolean dark) {
        Palette palette = Palette.of(dark);
        for (int hue = 0; hue < UseClasses.DOMAIN_HUES; hue++) {
            double memory =
                    ColourVision.contrast(palette.swatch(FrameUse.DOMAIN, hue).average(), 0xff000000);
            double tables = ColourVision.contrast(
                    palette.swatch(FrameUse.DOMAIN_PAGE_TABLE, hue).average(), 0xff000000);
            assertTrue(memory / tables > 1.4, "hue " + hue + ": " + memory / tables);
        }
    }
}
