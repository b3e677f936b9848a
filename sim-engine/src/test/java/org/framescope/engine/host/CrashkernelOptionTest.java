package org.framescope.engine.host;

import static org.framescope.engine.frames.Units.GIB;
import static org.framescope.engine.frames.Units.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.host.CrashkernelOption.Range;
import org.junit.jupiter.api.Test;

class CrashkernelOptionTest {

    private static final long ALL = CrashkernelOption.UNLIMITED;

    private static CrashkernelOption parse(String... values) {
        return CrashkernelOption.parse(List.of(values));
    }

    private static void assertEffect(String text, long size, List<Range> ranges, long start, long limit) {
        CrashkernelOption option = parse(text);
        assertEquals(new CrashkernelOption(size, ranges, start, limit, option.remarks()), option);
    }

    @Test
    void sizeWithPlace() {
        assertEffect("128M", 128 * MIB, List.of(), 0, ALL);
        assertEffect("131072", 128 * MIB, List.of(), 0, ALL);
        assertEffect("128M@64M", 128 * MIB, List.of(), 64 * MIB, ALL);
        assertEffect("128M<1G", 128 * MIB, List.of(), 0, GIB);
        assertEffect("128M,below=1G", 128 * MIB, List.of(), 0, GIB);
        assertEquals(List.of(), parse("128M,below=1G").remarks());
    }

    @Test
    void rangesWithPlace() {
        List<Range> two = List.of(new Range(GIB, 4 * GIB, 128 * MIB), new Range(4 * GIB, ALL, 256 * MIB));
        assertEffect("1G-4G:128M,4G-:256M", 0, two, 0, ALL);
        assertEffect("1G-4G:128M,4G-:256M@64M", 0, two, 64 * MIB, ALL);
        assertEffect("1G-4G:128M,4G-:256M<1G", 0, two, 0, GIB);
    }

    @Test
    void belowDoesNotWorkBehindRanges() {
        CrashkernelOption option = parse("1G-:128M,below=1G");
        assertEquals(List.of(new Range(GIB, ALL, 128 * MIB)), option.ranges());
        assertEquals(ALL, option.limit());
        assertEquals(
                List.of("Xen prints \"crashkernel: '-' expected\"", "Xen prints \"crashkernel: 'elow=1G' ignored\""),
                option.remarks().stream().map(OptionRemark::whatXenDoes).toList());
    }

    @Test
    void brokenRangesEndTheList() {
        assertEffect("2G-1G:128M", 0, List.of(), 0, ALL);
        assertTrue(parse("2G-1G:128M").remarks().getFirst().whatXenDoes().contains("end <= start"));
        assertEffect("1G-2G:128M,3G:64M", 0, List.of(new Range(GIB, 2 * GIB, 128 * MIB)), 0, ALL);
        assertEffect("1G-2G@:128M", 0, List.of(), 0, ALL);
        assertEffect(":128M", 0, List.of(), 0, ALL);
        assertEffect("1G-:", 0, List.of(), 0, ALL);
    }

    @Test
    void sixteenRangesAreTakenAndThePlaceIsFound() {
        String text = IntStream.range(1, 19)
                .mapToObj(gib -> gib + "G-" + (gib + 1) + "G:64M")
                .collect(Collectors.joining(","));
        assertEquals(16, parse(text).ranges().size());
        assertEquals(ALL, parse(text).limit());
        assertEquals(GIB, parse(text + "<1G").limit());
        assertTrue(parse(text).remarks().getFirst().whatXenDoes().contains("too many ranges"));
    }

    @Test
    void textThatIsLeftOverIsIgnored() {
        assertEffect("128Mx", 128 * MIB, List.of(), 0, ALL);
        assertEquals(
                "Xen prints \"crashkernel: 'x' ignored\"",
                parse("128Mx").remarks().getFirst().whatXenDoes());
        assertEffect("@64M", 0, List.of(), 0, ALL);
        assertEffect("128M@", 128 * MIB, List.of(), 0, ALL);
        assertEquals(1, parse("128M@").remarks().size());
    }

    @Test
    void occurrencesShareTheirState() {
        CrashkernelOption option = parse("128M@64M", "256M", "1G-:32M<2G");
        assertEquals(256 * MIB, option.size());
        assertEquals(64 * MIB, option.start());
        assertEquals(2 * GIB, option.limit());
        assertEquals(256 * MIB, option.sizeFor(8 * GIB).bytes());
    }

    @Test
    void theFirstRangeThatFitsGivesTheSize() {
        CrashkernelOption option = parse("0-2G:64M,2G-:128M");
        assertEquals(64 * MIB, option.sizeFor(2 * GIB - 1).bytes());
        assertEquals(128 * MIB, option.sizeFor(2 * GIB).bytes());
        assertEquals(0, parse("4G-:128M").sizeFor(2 * GIB).bytes());
    }

    @Test
    void aSizeThatIsNotSmallerThanTheRamIsSkipped() {
        CrashkernelOption.Chosen chosen = parse("0-:2G,0-:64M").sizeFor(2 * GIB);
        assertEquals(64 * MIB, chosen.bytes());
        assertEquals(List.of("crashkernel: invalid size"), chosen.messages());
    }

    @Test
    void aSizeOfZeroEndsTheSearch() {
        assertEquals(0, parse("0-:0,0-:64M").sizeFor(2 * GIB).bytes());
    }

    @Property
    void anyTextIsRead(
            @ForAll @Chars({'G', '-', ':', ',', '@', '<', 'b', '%'}) @CharRange(from = '0', to = '9') String text) {
        CrashkernelOption option = parse(text);
        assertTrue(option.ranges().size() <= 16);
        for (Range range : option.ranges()) {
            assertTrue(Long.compareUnsigned(range.from(), range.to()) < 0);
        }
    }

    @Property
    void wellFormedTextHasItsMeaning(
            @ForAll @IntRange(min = 1, max = 1 << 20) int size, @ForAll @IntRange(min = 1, max = 1 << 20) int start) {
        assertEffect(size + "M@" + start + "k", size * MIB, List.of(), start * 1024L, ALL);
        assertEquals(List.of(), parse(size + "M@" + start + "k").remarks());
    }
}
