package org.framescope.app.scenario.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;

/** What is written into a field is read back from it. */
class InputLawsTest {

    @Property
    void durations(@ForAll @DoubleRange(min = 0, max = 1e13) double nanos) {
        assertEquals(nanos, DurationInput.parse(DurationInput.text(nanos)).orElseThrow());
    }

    @Property
    void numbers(@ForAll @DoubleRange(min = 0, max = 1e7) double value) {
        assertEquals(value, NumberInput.number(NumberInput.text(value), 0, 1e7).orElseThrow());
    }

    @Property
    void shares(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        assertEquals(share, Percent.parse(Percent.text(share)).orElseThrow(), 1e-15);
    }

    @Property
    void anythingElseIsNoNumberAndNoCrash(@ForAll String text) {
        DurationInput.parse(text);
        Percent.parse(text);
        NumberInput.whole(text, 0, 10).ifPresent(value -> assertTrue(value <= 10));
        NumberInput.number(text, 0, 10).ifPresent(value -> assertTrue(value <= 10));
    }

    @Example
    void peopleWriteUnitsInManyWays() {
        assertEquals(61.3, DurationInput.parse("61.3 ns").orElseThrow());
        assertEquals(2_500_000, DurationInput.parse("2.5ms").orElseThrow());
        assertEquals(3000, DurationInput.parse("3 us").orElseThrow());
        assertEquals(1_200_000, DurationInput.parse("1,200,000").orElseThrow());
        assertTrue(DurationInput.parse("-3 ms").isEmpty());
        assertEquals("41 ns", DurationInput.text(41));
        assertEquals("1.5 s", DurationInput.text(1.5e9));
    }

    @Property
    void rowsStandForTheirDomains(@ForAll("hosts") List<DomainSpec> domains) {
        List<DomainSpec> read = new ArrayList<>();
        List<EditorNote> notes = new ArrayList<>();
        List<DomainDraft> rows = DomainRows.of(domains);
        for (int row = 0; row < rows.size(); row++) {
            read.addAll(rows.get(row).read(row, 4, notes::add));
        }
        assertEquals(List.of(), notes);
        assertEquals(domains, read);
    }

    @Provide
    Arbitrary<List<DomainSpec>> hosts() {
        Arbitrary<String> names = Arbitraries.of("a", "a-1", "a-2", "b-1", "b-2", "b-3", "b-1-1", "-1");
        Arbitrary<DomainSpec> domains = Combinators.combine(
                        names,
                        Arbitraries.of(DomainType.values()),
                        Arbitraries.longs().between(1, 4).map(pages -> pages << 12),
                        Arbitraries.integers().between(-1, 3))
                .as((name, type, bytes, node) -> new DomainSpec(name, type, bytes, 1, false, node));
        return domains.list().ofMaxSize(12);
    }

    @Example
    void alikeAndNumberedIsOneRow() {
        List<DomainSpec> domains = new ArrayList<>();
        domains.add(new DomainSpec("dom0", DomainType.PV, 4096, 1, false, -1));
        for (int i = 1; i <= 1000; i++) {
            domains.add(new DomainSpec("web-" + i, DomainType.PVH, 4096, 1, false, -1));
        }
        List<DomainDraft> rows = DomainRows.of(domains);
        assertEquals(2, rows.size());
        assertEquals("web", rows.get(1).nameProperty().get());
        assertEquals("1000", rows.get(1).countProperty().get());
    }
}
