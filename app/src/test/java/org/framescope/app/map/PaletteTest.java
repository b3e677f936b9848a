package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Members of two families must be this far apart by colour alone, in the palettes for certain eyes. */
    private static final double FAMILIES_APART = 0.06;

    /** Looks of one pattern are told apart at least so far; the numbers that lie near each other differ by pattern. */
    private static final double LOOKS_APART = 0.018;

    /** Contrast of what is no text with its background. */
    private static final double SEEN = 3;

    /** One palette of one theme. */
    record Case(PaletteKind kind, boolean dark) {

        Palette palette() {
            return Palette.of(kind, dark);
        }

        /** For whom the palette is made. */
        List<ColourVision> eyes() {
            return switch (kind) {
                case STANDARD, RED_GREEN ->
                    List.of(ColourVision.NORMAL, ColourVision.DEUTERANOPIA, ColourVision.PROTANOPIA);
                case BLUE_YELLOW -> List.of(ColourVision.NORMAL, ColourVision.TRITANOPIA);
                case HIGH_CONTRAST -> List.of(ColourVision.values());
            };
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (PaletteKind kind : PaletteKind.values()) {
            cases.add(new Case(kind, false));
            cases.add(new Case(kind, true));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anyTwoUsesDifferByPatternOrForEveryEye(Case of) {
        Palette palette = of.palette();
        List<String> close = new ArrayList<>();
        for (FrameUse a : FrameUse.values()) {
            for (FrameUse b : FrameUse.values()) {
                if (a.ordinal() < b.ordinal()) {
                    compare(of, palette.swatch(a), palette.swatch(b), a + " and " + b, close);
                }
            }
        }
        assertEquals(List.of(), close);
    }

    private static void compare(Case of, Swatch a, Swatch b, String names, List<String> close) {
        for (ColourVision eye : of.eyes()) {
            double distance = eye.distance(a.average(), b.average());
            if (a.pattern() == b.pattern() && distance < APART) {
                close.add("%s: %.3f for %s".formatted(names, distance, eye));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void freeBlocksOfAnyOrderDifferFromTheBootAllocators(Case of) {
        Palette palette = of.palette();
        for (Swatch shade : palette.swatches(FrameUse.HEAP_FREE)) {
            for (ColourVision eye : of.eyes()) {
                int free = palette.swatch(FrameUse.BOOT_FREE).average();
                assertTrue(eye.distance(shade.average(), free) >= APART, eye + " " + shade);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void largerFreeBlocksAreDarker(Case of) {
        Swatch[] shades = of.palette().swatches(FrameUse.HEAP_FREE);
        for (int i = 1; i < shades.length; i++) {
            double step = ColourVision.contrast(shades[i - 1].colour(), 0xff000000)
                    / ColourVision.contrast(shades[i].colour(), 0xff000000);
            assertTrue(step > 1.05, "shade " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSmallAndImportantStandsOut(Case of) {
        Palette palette = of.palette();
        List<String> weak = new ArrayList<>();
        for (FrameUse use : STRONG) {
            Swatch swatch = palette.swatch(use);
            double best = Math.max(
                    ColourVision.contrast(swatch.average(), palette.background()),
                    ColourVision.contrast(swatch.colour(), palette.background()));
            if (of.kind() == PaletteKind.HIGH_CONTRAST) {
                // a pattern that stands out from its colour is enough
                best = Math.max(best, ColourVision.contrast(swatch.ink(), palette.background()));
            }
            if (best < SEEN) {
                weak.add("%s: %.2f".formatted(use, best));
            }
        }
        assertEquals(List.of(), weak);
        assertTrue(ColourVision.contrast(palette.text(), palette.background()) >= 7);
        assertTrue(ColourVision.contrast(palette.accent(), palette.background()) >= 3);
        assertTrue(ColourVision.contrast(palette.broken(), palette.background()) >= 3);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void domainsWithNumbersSideBySideDifferForEveryEye(Case of) {
        Swatch[] hues = of.palette().swatches(FrameUse.DOMAIN);
        for (int i = 0; i < hues.length; i++) {
            for (ColourVision eye : of.eyes()) {
                double distance = eye.distance(hues[i].colour(), hues[(i + 1) % hues.length].colour());
                assertTrue(distance >= 0.05, "dom" + i + " and the next: " + distance + " for " + eye);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pageTablesOfADomainAreDarkerThanItsMemory(Case of) {
        Palette palette = of.palette();
        for (int hue = 0; hue < UseClasses.DOMAIN_HUES; hue++) {
            double memory =
                    ColourVision.contrast(palette.swatch(FrameUse.DOMAIN, hue).average(), 0xff000000);
            double tables = ColourVision.contrast(
                    palette.swatch(FrameUse.DOMAIN_PAGE_TABLE, hue).average(), 0xff000000);
            assertTrue(memory / tables > 1.4, "hue " + hue + ": " + memory / tables);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void familiesDifferByColourAloneForTheEyesOfThePalette(Case of) {
        if (of.kind() == PaletteKind.STANDARD) {
            return;
        }
        Palette palette = of.palette();
        List<String> close = new ArrayList<>();
        for (FrameUse a : LARGE) {
            for (FrameUse b : LARGE) {
                if (a.ordinal() < b.ordinal() && a.family() != b.family()) {
                    compareFamilies(of, palette.swatches(a), palette.swatches(b), a + " and " + b, close);
                }
            }
        }
        assertEquals(List.of(), close);
    }

    private static void compareFamilies(Case of, Swatch[] some, Swatch[] others, String names, List<String> close) {
        for (Swatch a : some) {
            for (Swatch b : others) {
                for (ColourVision eye : of.eyes()) {
                    double distance = eye.distance(a.average(), b.average());
                    if (distance < FAMILIES_APART) {
                        close.add("%s: %.3f for %s".formatted(names, distance, eye));
                    }
                }
            }
        }
    }

    /** What has no pattern, or covers much of a host. */
    private static final List<FrameUse> LARGE = List.of(
            FrameUse.BOOT_FREE,
            FrameUse.HEAP_FREE,
            FrameUse.XEN_IMAGE,
            FrameUse.FRAMETABLE,
            FrameUse.BOOT_MODULE,
            FrameUse.DOMAIN,
            FrameUse.SHARED,
            FrameUse.LU_STREAM);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everythingOfHighContrastStandsOutFromTheBackground(boolean dark) {
        Palette palette = Palette.of(PaletteKind.HIGH_CONTRAST, dark);
        List<String> weak = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            for (Swatch swatch : palette.swatches(use)) {
                double best = Math.max(
                        ColourVision.contrast(swatch.colour(), palette.background()),
                        ColourVision.contrast(swatch.ink(), palette.background()));
                double pattern = ColourVision.contrast(swatch.colour(), swatch.ink());
                boolean tables = use == FrameUse.DOMAIN_PAGE_TABLE;
                if (best < SEEN || swatch.pattern() != Pattern.NONE && pattern < SEEN && !tables) {
                    weak.add("%s: %.2f, pattern %.2f".formatted(use, best, pattern));
                }
            }
        }
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allLooksDifferByPatternOrColourAndNeighboursByPattern(Case of) {
        Palette palette = of.palette();
        List<String> close = new ArrayList<>();
        for (int a = 0; a < Palette.LOOKS; a++) {
            for (int b = 0; b < a; b++) {
                Swatch first = palette.look(a);
                Swatch second = palette.look(b);
                boolean samePattern = first.pattern() == second.pattern();
                assertTrue(a != b + 1 || !samePattern, a + " and the one before");
                for (ColourVision eye : of.eyes()) {
                    double distance = eye.distance(first.colour(), second.colour());
                    if (samePattern && distance < LOOKS_APART) {
                        close.add("%d and %d: %.3f for %s".formatted(a, b, distance, eye));
                    }
                }
            }
        }
        assertEquals(List.of(), close);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aScaleIsReadByLightnessAlone(Case of) {
        for (int count : new int[] {8, 21}) {
            for (int place = 1; place < count; place++) {
                Swatch more = of.palette().ramp(place - 1, count);
                Swatch less = of.palette().ramp(place, count);
                double step = ColourVision.contrast(more.colour(), of.palette().background())
                        / ColourVision.contrast(less.colour(), of.palette().background());
                assertTrue(step > 1, place + " of " + count + " does not stand out less than the one before");
                assertTrue(more.pattern() != less.pattern());
            }
        }
    }
}
