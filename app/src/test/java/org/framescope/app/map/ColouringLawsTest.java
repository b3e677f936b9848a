package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.app.run.NodeSpan;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColouringLawsTest {

    private static final FrameMap RUNNING = SampleMaps.runningPc();

    private static final List<NodeSpan> NODES = List.of(
            new NodeSpan(0, new FrameRange(0, 0x90000)),
            new NodeSpan(1, new FrameRange(0x90000, 0x17a080)),
            new NodeSpan(0, new FrameRange(0x17a080, RUNNING.end())));

    private static MapColours colours(Measure measure) {
        MapColours colours = new MapColours();
        colours.measureProperty().set(measure);
        colours.stepProperty().set(110);
        colours.nodesProperty().set(NODES);
        return colours;
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyFrameHasOneClassAndEveryClassOneGroup(Measure measure) {
        Colouring colouring = colours(measure).colouring();
        assertTrue(colouring.classes() <= Long.SIZE);
        long[] at = {0};
        colouring.classify(RUNNING, 0, RUNNING.end(), (start, end, colourClass) -> {
            assertEquals(at[0], start);
            assertTrue(colourClass >= 0 && colourClass < colouring.classes());
            at[0] = end;
        });
        assertEquals(RUNNING.end(), at[0]);
        for (int i = 0; i < colouring.classes(); i++) {
            int colourClass = i;
            assertEquals(
                    1,
                    colouring.groups().stream()
                            .filter(group -> group.has(colourClass))
                            .count(),
                    measure + " class " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void theLegendAddsUpToTheMap(Measure measure) {
        LegendTally tally = LegendTally.of(RUNNING, colours(measure).colouring());
        assertEquals(RUNNING.end(), Arrays.stream(tally.frames()).sum());
        LegendTally quick = LegendTally.byUse(RUNNING, new UseColouring(Palette.LIGHT, Set.of()).groups());
        if (measure == Measure.USE) {
            assertArrayEquals(tally.frames(), quick.frames());
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aPartIsClassifiedLikeTheWhole(Measure measure) {
        Colouring colouring = colours(measure).colouring();
        byte[] whole = new byte[0x2000];
        int from = 0x179000;
        colouring.classify(RUNNING, 0, RUNNING.end(), (start, end, colourClass) -> {
            for (long mfn = Math.max(start, from); mfn < Math.min(end, from + whole.length); mfn++) {
                whole[(int) mfn - from] = (byte) colourClass;
            }
        });
        for (int mfn = from; mfn < from + whole.length; mfn += 7) {
            int expected = whole[mfn - from];
            colouring.classify(RUNNING, mfn, mfn + 1, (start, end, colourClass) -> {
                assertEquals(1, end - start);
                assertEquals(expected, colourClass);
            });
        }
    }

    @Test
    void aNodeBorderDividesARun() {
        Colouring colouring = colours(Measure.NODE).colouring();
        FrameRun run = RUNNING.runAt(0x90000);
        List<Integer> classes = new ArrayList<>();
        colouring.classify(RUNNING, 0x8ffff, 0x90001, (start, end, colourClass) -> classes.add(colourClass));
        assertEquals(2, classes.size(), run.toString());
        assertEquals(List.of(0, 1), classes);
    }

    @Property
    void agesAreCountedInPowersOfTen(@ForAll @IntRange(min = 1, max = 2_000_000) int age) {
        int step = 2_000_001;
        AgeColouring colouring = new AgeColouring(Palette.LIGHT, step);
        int found = colouring.classOf(FrameState.of(FrameUse.XEN_IMAGE), step - age);
        assertEquals(Math.min(7, Integer.toString(age).length()), found);
    }

    @Test
    void whatTheShownStepChangedIsAClassOfItsOwn() {
        AgeColouring colouring = new AgeColouring(Palette.LIGHT, 20);
        assertEquals(0, colouring.classOf(FrameState.of(FrameUse.FRAMETABLE), 20));
        assertEquals(1, colouring.classOf(FrameState.of(FrameUse.FRAMETABLE), 19));
        assertFalse(colouring.classing().equals(new AgeColouring(Palette.LIGHT, 21).classing()));
    }

    @Test
    void theLegendNamesAllDomainsOfALook() {
        FrameMapEditor editor = RUNNING.edit();
        for (int domain : new int[] {33, 65, 97}) {
            editor.assign(0x1000 + domain, 0x1001 + domain, FrameState.ofDomain(FrameUse.DOMAIN, domain), 5);
        }
        LegendTally tally =
                LegendTally.of(editor.snapshot(), colours(Measure.OWNER).colouring());
        ColourGroup shared = tally.groups().stream()
                .filter(group -> group.label().startsWith("dom1,"))
                .findFirst()
                .orElseThrow();
        assertEquals("dom1, dom33 and 2 more", shared.label());
        assertTrue(shared.help().contains("dom1, dom33, dom65, dom97"), shared.help());
    }

    @Test
    void whatIsHiddenIsDrawnAsBackground() {
        MapColours colours = colours(Measure.OWNER);
        ColourGroup xen = colours.colouring().groups().getFirst();
        colours.filterProperty().set(LegendFilter.NONE.hiding(xen.id()));
        Swatch swatch = colours.colouring().swatch(xen.id());
        assertEquals(colours.palette().background(), swatch.colour());
        colours.measureProperty().set(Measure.USE);
        assertEquals(LegendFilter.NONE, colours.filterProperty().get());
    }

    @Test
    void aHiddenGroupIsShownWhenItIsIsolated() {
        LegendFilter filter = LegendFilter.NONE.hiding(3).isolating(3, false);
        assertEquals(Set.of(), filter.hidden());
        assertEquals(Set.of(3), filter.isolated());
        assertEquals(Set.of(3, 4), filter.isolating(4, true).isolated());
        assertEquals(Set.of(4), filter.isolating(4, false).isolated());
        assertEquals(LegendFilter.NONE, filter.isolating(3, false));
    }
}
