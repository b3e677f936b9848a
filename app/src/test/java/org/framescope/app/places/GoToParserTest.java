package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import net.jqwik.api.constraints.StringLength;
import org.framescope.app.places.Reading.Readings;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;

class GoToParserTest {

    /** A host of 16 GiB. */
    private static final long END = 0x40_0000;

    private static final int STEPS = 312;

    private static final List<Landmark> LANDMARKS = List.of(
            new Landmark("Boot of Xen 2", "chapter", new Goal.Step(200)),
            new Landmark("NUMA node 1", "node", new Goal.Frames(new FrameRange(0x20_0000, END), Goal.THIS_STEP)));

    private static Readings parse(String text, AddressUnit unit) {
        return GoToParser.parse(text, new GoToContext(unit, END, STEPS, LANDMARKS));
    }

    private static Goal goal(String text) {
        return goal(text, AddressUnit.HEX);
    }

    private static Goal goal(String text, AddressUnit unit) {
        Readings readings = parse(text, unit);
        assertFalse(readings.all().isEmpty(), text + ": " + readings.problem());
        return readings.all().getFirst().goal();
    }

    private static Goal frame(long mfn) {
        return new Goal.Frame(mfn, Goal.THIS_STEP);
    }

    private static Goal frames(long start, long end) {
        return new Goal.Frames(new FrameRange(start, end), Goal.THIS_STEP);
    }

    @Example
    void addresses() {
        assertEquals(frame(0x14_0000), goal("0x1_4000_0000"));
        assertEquals(frame(0x14_0000), goal(" 0X140000fff "));
        assertEquals(frame(0x12_0000), goal("4G+512M"));
        assertEquals(frame(0x12_0000), goal("4.5 GiB"));
        assertEquals(frame(0x12_0001), goal("4G + 512M + 4K"));
        assertEquals(frame(1), goal("4096"));
        assertEquals(frame(1), goal("4096 bytes"));
        assertEquals(frame(0xbe000), goal("address 0xbe000000"));
    }

    @Example
    void frameNumbers() {
        assertEquals(frame(0xbe000), goal("mfn 0xbe000"));
        assertEquals(frame(0xbe000), goal("mfn be000"));
        assertEquals(frame(1310720), goal("page 1,310,720"));
        assertEquals(frame(0xbe000), goal("0xbe000", AddressUnit.MFN));
        assertEquals(frame(100), goal("100", AddressUnit.PAGES));
        // sizes are bytes in every unit
        assertEquals(frame(0x100000), goal("4G", AddressUnit.MFN));
    }

    @Example
    void aNumberWithoutUnitCanBeMoreThanOneThing() {
        List<Reading> all = parse("57", AddressUnit.HEX).all();
        assertEquals(
                List.of(frame(0), frame(57), new Goal.Step(57)),
                all.stream().map(Reading::goal).toList());
    }

    @Example
    void ranges() {
        assertEquals(frames(0x10_0000, 0x14_0000), goal("4G-5G"));
        assertEquals(frames(0x10_0000, 0x14_0000), goal("4G .. 5G"));
        assertEquals(frames(0x10_0000, 0x14_0000), goal("[0x1_0000_0000, 0x1_4000_0000)"));
        assertEquals(frames(0x1000, 0x2000), goal("mfn 0x1000 - 0x2000"));
        assertEquals(frames(0x1000, 0x2000), goal("mfn [0x1000, 0x2000)"));
        assertEquals(frames(0, 1), goal("0-1"));
        // what lies behind the end of memory is cut off
        assertEquals(frames(0x38_0000, END), goal("14G to 99G"));
    }

    @Example
    void stepsAndPlacesAtSteps() {
        assertEquals(new Goal.Step(57), goal("step 57"));
        assertEquals(new Goal.Step(57), goal("#57"));
        assertEquals(new Goal.Frame(0x10_0000, 57), goal("4G @57"));
        assertEquals(new Goal.Frames(new FrameRange(0x1000, 0x2000), 57), goal("mfn 0x1000-0x2000 @ step 57"));
    }

    @Example
    void names() {
        assertEquals(new Goal.Find(Target.OfUses.of(FrameUse.FRAMETABLE)), goal("frametable"));
        assertEquals(new Goal.Find(Target.OfUses.of(FrameUse.FRAMETABLE)), goal("Framet"));
        assertEquals(new Goal.Find(Target.OfUses.of(FrameUse.M2P)), goal("m2p"));
        assertEquals(new Goal.Find(new Target.OfOwner(3)), goal("dom3"));
        assertEquals(new Goal.Find(new Target.OfOwner(3)), goal("domain 3"));
        assertEquals(new Goal.Step(200), goal("boot of xen 2"));
        assertEquals(frames(0x20_0000, END), goal("numa node 1"));
    }

    @Example
    void freeBlocks() {
        assertEquals(new Goal.Find(new Target.FreeBlock(18)), goal("next free 1 GiB-aligned GiB"));
        assertEquals(new Goal.Find(new Target.FreeBlock(18)), goal("free GiB"));
        assertEquals(new Goal.Find(new Target.FreeBlock(9)), goal("free 2M"));
        assertEquals(new Goal.Find(new Target.FreeBlock(0)), goal("free 4K"));
        assertEquals(new Goal.Find(new Target.FreeBlock(5)), goal("free block of order 5"));
        assertEquals(new Goal.Block(12), goal("order 12"));
        assertEquals(new Goal.Block(9), goal("block of 2M"));
        assertProblem("free 3M", "power of two");
        assertProblem("free order 31", "0 to 30");
    }

    @Example
    void whatCannotBeIsToldInOneSentence() {
        assertProblem("0x10_0000_0000", "behind the end");
        assertProblem("step 313", "1 to 312");
        assertProblem("step 0", "1 to 312");
        assertProblem("step x", "no number");
        assertProblem("4G@400", "1 to 312");
        assertProblem("5G-4G", "not behind");
        assertProblem("dom999999", "262,142");
        assertProblem("0x", "no place");
        assertProblem("tomorrow", "no place");
        assertProblem("x".repeat(300), "longer");
        assertEquals("", parse("  ", AddressUnit.HEX).problem());
    }

    private static void assertProblem(String text, String part) {
        Readings readings = parse(text, AddressUnit.HEX);
        assertEquals(List.of(), readings.all());
        assertTrue(readings.problem().contains(part), readings.problem());
    }

    /**
     * Every place that the window writes can be typed, whatever unit is chosen; only a hexadecimal number alone counts in
     * what is chosen.
     */
    @Property
    void whatIsWrittenIsUnderstood(
            @ForAll AddressUnit written,
            @ForAll AddressUnit other,
            @ForAll @LongRange(min = 0, max = END - 1) long mfn) {
        AddressUnit chosen = written == AddressUnit.HEX ? written : other;
        assertEquals(frame(mfn), goal(written.place(mfn), chosen));
    }

    @Property
    void writtenRangesAreUnderstood(
            @ForAll AddressUnit written,
            @ForAll AddressUnit other,
            @ForAll @LongRange(min = 0, max = END - 1) long start,
            @ForAll @LongRange(min = 1, max = END) long frames,
            @ForAll @IntRange(min = 1, max = STEPS) int step) {
        AddressUnit chosen = written == AddressUnit.HEX ? written : other;
        FrameRange range = new FrameRange(start, Math.min(END, start + frames));
        assertEquals(new Goal.Frames(range, step), goal(written.range(range) + " @" + step, chosen));
    }

    @Property
    void anythingIsUnderstoodOrExplained(@ForAll @StringLength(max = 60) String text, @ForAll AddressUnit unit) {
        Readings readings = parse(text, unit);
        assertEquals(
                text.isBlank(), readings.all().isEmpty() && readings.problem().isEmpty());
    }

    @Property
    void nearMissesAreUnderstoodOrExplained(@ForAll("nearMisses") String text, @ForAll AddressUnit unit) {
        Readings readings = parse(text, unit);
        assertEquals(
                text.isBlank(), readings.all().isEmpty() && readings.problem().isEmpty());
    }

    @Provide
    Arbitrary<String> nearMisses() {
        return Arbitraries.strings()
                .withChars("0123456789abcdefxXGMK+-.@#[](), _")
                .ofMaxLength(24);
    }

    @Example
    void ofVeryManyNamesTheRestIsCounted() {
        List<Landmark> many = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            many.add(new Landmark("Build a domain", "phase", new Goal.Step(i)));
        }
        many.add(new Landmark("A domain of frames", "node", new Goal.Frames(new FrameRange(0, 1), Goal.THIS_STEP)));
        var context = new GoToContext(AddressUnit.HEX, END, 1000, many);
        Readings starting = GoToParser.parse("build a", context);
        assertEquals(1000, starting.all().size() + starting.more());
        assertEquals(new Goal.Step(1), starting.all().getFirst().goal());
        // at a step, the names of other steps do not crowd out the frames that are meant
        Readings atStep = GoToParser.parse("a domain @7", context);
        assertEquals(
                List.of(new Goal.Frames(new FrameRange(0, 1), 7)),
                atStep.all().stream().map(Reading::goal).toList());
        assertEquals(0, atStep.more());
    }
}
