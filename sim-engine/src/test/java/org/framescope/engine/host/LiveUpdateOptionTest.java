package org.framescope.engine.host;

import static org.framescope.engine.frames.Units.GIB;
import static org.framescope.engine.frames.Units.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.framescope.engine.host.LiveUpdateOption.Placement;
import org.framescope.engine.host.NumberReader.DefaultUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveUpdateOptionTest {

    private static LiveUpdateOption parse(String... values) {
        return LiveUpdateOption.parse(List.of(values), DefaultUnit.KIB);
    }

    private static void assertRegion(long size, long start, int remarks, LiveUpdateOption option) {
        assertEquals(size, option.size());
        assertEquals(start, option.start());
        assertEquals(remarks, option.remarks().size(), option.remarks()::toString);
    }

    @Test
    void wellFormed() {
        assertRegion(64 * MIB, 0, 0, parse("64M"));
        assertRegion(64 * MIB, GIB, 0, parse("64M@1G"));
        assertRegion(64 * MIB, GIB, 0, parse("64M@1G:2G"));
        assertEquals(2 * GIB, parse("64M@1G:2G").data());
        assertEquals(Placement.AUTOMATIC, parse("64M").placement());
        assertEquals(Placement.EXPLICIT, parse("64M@1G").placement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@1G", "", "0"})
    void asIfAbsent(String text) {
        assertRegion(0, 0, 1, parse(text));
        assertEquals(Placement.OFF, parse(text).placement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"64M@0", "64M:5", "64Mx", "64M@"})
    void rejectedButPlacedByXen(String text) {
        assertRegion(64 * MIB, 0, 1, parse(text));
        assertEquals(Placement.AUTOMATIC, parse(text).placement());
    }

    @Test
    void percentIsBytesAndStaysUnread() {
        assertRegion(64, 0, 1, parse("64%"));
        assertRegion(64 * MIB, 64, 1, parse("64M@64%"));
    }

    @Test
    void leftOverTextChangesNothing() {
        assertRegion(64 * MIB, GIB, 1, parse("64M@1G:zz"));
        assertRegion(64 * MIB, GIB, 1, parse("64M@1Gx"));
    }

    @Test
    void occurrencesShareTheirState() {
        assertRegion(32 * MIB, GIB, 0, parse("64M@1G", "32M"));
        assertRegion(54 * MIB, 682 * MIB, 0, parse("44M@682M", "54M"));
        assertRegion(64 * MIB, GIB, 0, parse("32M", "64M@1G"));
        assertRegion(0, GIB, 1, parse("64M@1G", "@1536M"));
        assertRegion(0, GIB, 1, parse("64M@1G", "0"));
        assertEquals(Placement.EXPLICIT, parse("64M@1G", "0").placement());
    }

    @Test
    void anAddressWithoutSuffixDependsOnTheBuild() {
        assertRegion(64 * MIB, 0x40001000L * 1024, 0, parse("64M@0x40001000"));
        assertRegion(64 * MIB, 0x40001000L, 0, LiveUpdateOption.parse(List.of("64M@0x40001000"), DefaultUnit.BYTES));
    }

    @Property
    void anyTextIsRead(@ForAll @Chars({'M', '@', ':', '%', 'x'}) @CharRange(from = '0', to = '9') String text) {
        LiveUpdateOption option = parse(text);
        assertEquals(option.size() == 0 && option.start() == 0, option.placement() == Placement.OFF);
    }
}
