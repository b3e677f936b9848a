package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.junit.jupiter.api.Test;

/** What is written is what is read. */
class RoundTripTest {

    @Property(tries = 200)
    void whatIsReadIsWhatWasWritten(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        HandedOverState read = state.read();
        assertEquals(List.of(), read.findings());
        assertTrue(read.usable());
        state.assertRead(read);
        assertEquals(state.stream.records(), read.records());
        assertEquals(state.stream.bytes(), read.bytes());
        assertEquals(state.stream.breadcrumb(), read.breadcrumb());
        assertEquals(state.inUse().ranges(), read.inUse().ranges());
    }

    @Test
    void listsOfSeveralRecordsAreOneAgain() throws OutOfPagesException {
        FrameSpans.Builder ram = new FrameSpans.Builder();
        for (int i = 0; i < 1000; i++) {
            ram.add(0x10000 + 3 * i, 0x10000 + 3 * i + 2);
        }
        FrameSpans frames = ram.build();
        FrameContents contents = new FrameContents();
        DomainSpec spec = new DomainSpec("d", DomainType.HVM, 0, 1, false, DomainSpec.ANY_NODE);
        WrittenStream stream = new StreamWriter(contents, new TestPages(3, 0x8000), 4096)
                .append(new LuRecord.Version(4, 14))
                .append(new LuRecord.DomainHeader(1, spec))
                .append(new LuRecord.PagesInPlace(1, DomainPart.RAM, frames))
                .append(new LuRecord.State(StateKind.VCPU, 1, 0, StateKind.VCPU.bytes(DomainType.HVM)))
                .append(new LuRecord.State(StateKind.EVENTS, 1, 0, StateKind.EVENTS.bytes(DomainType.HVM)))
                .append(new LuRecord.End())
                .withList();
        stream.breadcrumb().write(contents, TestState.REGION);
        HandedOverState read = HandedOverState.read(contents, TestState.REGION, TestState.RAM);
        assertEquals(
                frames.ranges(), read.domains().get(0).frames(DomainPart.RAM).ranges());
        assertEquals(
                List.of("LU_VERSION", "DOMAIN", "PAGES_IN_PLACE", "PAGES_IN_PLACE"),
                read.entries().first().stream().map(StreamEntry::type).limit(4).toList());
    }

    @Test
    void rangesOf64GiBAndMoreAreOneAgain() throws OutOfPagesException {
        FrameSpans frames = FrameSpans.of(List.of(new FrameRange(1 << 20, 1L << 31)));
        FrameContents contents = new FrameContents();
        new StreamWriter(contents, new TestPages(3, 0x8000))
                .append(new LuRecord.Version(4, 14))
                .append(new LuRecord.M2p(frames))
                .end()
                .breadcrumb()
                .write(contents, TestState.REGION);
        FrameSpans ram = FrameSpans.of(List.of(new FrameRange(0, 1L << 32)));
        HandedOverState read = HandedOverState.read(contents, TestState.REGION, ram);
        assertEquals(List.of(), read.findings());
        assertEquals(frames.ranges(), read.m2p().ranges());
    }

    @Test
    void withoutABreadcrumbItIsAnOrdinaryBoot() {
        HandedOverState read = HandedOverState.read(new FrameContents(), TestState.REGION, TestState.RAM);
        assertFalse(read.isPresent());
        assertFalse(read.usable());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void theMagicOfTheSecondSeriesIsKnown() throws OutOfPagesException {
        TestState state = new TestState(5);
        Breadcrumb written = state.stream.breadcrumb();
        new Breadcrumb(Breadcrumb.MAGIC_V2, written.listAddress(), written.pages())
                .write(state.contents, TestState.REGION);
        assertTrue(state.read().usable());
    }

    @Test
    void onlyTheFirstRecordsAreListed() throws OutOfPagesException {
        TestState state = new TestState(11);
        HandedOverState read = HandedOverState.read(state.contents, TestState.REGION, TestState.RAM, 2);
        assertEquals(2, read.entries().first().size());
        assertEquals(read.records(), read.entries().total());
        StreamEntry version = read.entries().first().get(0);
        assertEquals(new StreamEntry(1, "LU_VERSION", "quoted", 0, 8, "Xen 4.17"), version);
    }
}
