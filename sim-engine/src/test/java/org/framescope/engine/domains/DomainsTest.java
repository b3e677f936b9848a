package org.framescope.engine.domains;

import static org.framescope.engine.domains.TestHost.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Fragmentation;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;

/** How domains are built, ballooned and destroyed (boot spec 9.8, 10). */
class DomainsTest {

    private static final long GIB = Units.GIB;

    private static Step last(TestHost host) {
        Recording recording = host.recorder.finish();
        return recording.step(recording.size());
    }

    @Test
    void theFirstDomainIsDom0AndNumbersAscend() throws DomainRefused {
        TestHost host = new TestHost(8 * GIB, 1, true);
        assertEquals(0, host.domains.create(spec(DomainType.PV, GIB)).id());
        assertEquals(1, host.domains.create(spec(DomainType.HVM, GIB)).id());
        host.domains.destroy(1);
        assertEquals(2, host.domains.create(spec(DomainType.PVH, GIB)).id());
        assertEquals(
                List.of(0, 2), host.domains.running().stream().map(Domain::id).toList());
        assertTrue(host.domains.find(1).isEmpty());
        assertEquals(2, host.domains.find(2).orElseThrow().id());
    }

    @Test
    void anHvmGuestGetsGiBPiecesFirstAndSaysHowMany() throws DomainRefused {
        TestHost host = new TestHost(16 * GIB, 1, true);
        host.domains.create(spec(DomainType.PV, GIB / 2));
        host.domains.create(spec(DomainType.HVM, 4 * GIB + 6 * Units.MIB + 12 * Units.KIB));
        Step step = last(host);
        assertEquals("d1 web created, 4.01 GiB HVM", step.title());
        assertEquals(4, step.figure("extents1g"));
        assertEquals(3, step.figure("extents2m"));
        assertEquals(3, step.figure("extents4k"));
        assertEquals(List.of(), step.notes());
    }

    @Test
    void aPvGuestGetsNothingLargerThan2MiB() throws DomainRefused {
        TestHost host = new TestHost(16 * GIB, 1, true);
        host.domains.create(spec(DomainType.PV, GIB / 2));
        host.domains.create(spec(DomainType.PV, 4 * GIB));
        Step step = last(host);
        assertEquals(0, step.figure("extents1g"));
        assertEquals(2048, step.figure("extents2m"));
    }

    @Test
    void withoutLargeBlocksSmallerOnesDoAndTheStepSaysSo() throws DomainRefused {
        TestHost host = new TestHost(4 * GIB, 1, false);
        host.domains.create(spec(DomainType.PV, 64 * Units.MIB));
        host.domains.create(spec(DomainType.HVM, 3 * GIB));
        Step step = last(host);
        assertTrue(step.figure("extents1g") < 3, "dom0 and Xen's pages have broken GiBs");
        assertTrue(step.figure("extents2m") >= 512);
        assertEquals(1, step.notes().size());
        assertTrue(
                step.notes().getFirst().startsWith("Of 3 extents of 1 GiB there were "),
                step.notes().getFirst());
    }

    @Test
    void theTableOfSection10IsThere() throws DomainRefused {
        TestHost host = new TestHost(16 * GIB, 1, true);
        Domain dom0 = host.domains.create(spec(DomainType.PV, GIB));
        Domain hvm = host.domains.create(new DomainSpec("fast", DomainType.HVM, 2 * GIB, 4, true, DomainSpec.ANY_NODE));
        assertEquals(1, dom0.frames(DomainPart.SHARED_INFO).frames());
        assertTrue(dom0.frames(DomainPart.SHARED_INFO).end(0) <= 1L << 20, "below 4 GiB");
        assertEquals(16, dom0.frames(DomainPart.GRANT_FRAME).frames());
        assertEquals(0, dom0.frames(DomainPart.PAGING_POOL).frames());
        // 512 for all memory, 8 for each of 16 processes
        assertEquals(512 + 128, dom0.frames(DomainPart.L1_TABLE).frames());
        assertEquals(1 + 48, dom0.frames(DomainPart.L2_TABLE).frames());
        assertEquals(1 + 32, dom0.frames(DomainPart.L3_TABLE).frames());
        assertEquals(1 + 16, dom0.frames(DomainPart.L4_TABLE).frames());
        assertEquals(GIB >> Units.PAGE_SHIFT, Domains.guestPages(dom0), "page tables are part of the guest's memory");
        assertEquals(24, hvm.frames(DomainPart.GRANT_FRAME).frames());
        assertEquals(1024 + 4096, hvm.frames(DomainPart.PAGING_POOL).frames());
        assertEquals(1024 + 2 + 1 + 1, hvm.frames(DomainPart.IOMMU_TABLE).frames());
        assertEquals(0, hvm.frames(DomainPart.L1_TABLE).frames());
        FrameSpans mine = hvm.frames(DomainPart.PRIVATE);
        assertEquals(
                FrameState.ofDomain(FrameUse.XENHEAP, 1), host.recorder.map().stateAt(mine.start(0)));
        assertEquals(
                FrameState.ofDomain(FrameUse.DOMAIN_PAGE_TABLE, 0),
                host.recorder.map().stateAt(dom0.frames(DomainPart.L4_TABLE).start(0)));
    }

    @Test
    void aDomainWithoutANodeIsSpreadOverAllOthersStayWhereTheyWereWanted() throws DomainRefused {
        TestHost host = new TestHost(8 * GIB, 4, true);
        host.domains.create(spec(DomainType.PV, GIB));
        Domain spread = host.domains.create(spec(DomainType.HVM, 4 * GIB));
        Domain pinned = host.domains.create(spec(DomainType.HVM, 4 * GIB).onNode(2));
        long perNode = 8 * GIB >> Units.PAGE_SHIFT;
        for (int node = 0; node < 4; node++) {
            long[] frames = new long[2];
            spread.frames(DomainPart.RAM)
                    .forEachIn(node * perNode, (node + 1) * perNode, (start, end) -> frames[0] += end - start);
            pinned.frames(DomainPart.RAM)
                    .forEachIn(node * perNode, (node + 1) * perNode, (start, end) -> frames[1] += end - start);
            assertEquals(1L << Zones.MAX_ORDER, frames[0], "one GiB from node " + node);
            assertEquals(node == 2 ? 4L << Zones.MAX_ORDER : 0, frames[1]);
        }
    }

    @Test
    void aFullNodeIsHelpedByOthersAndTheStepSaysSo() throws DomainRefused {
        TestHost host = new TestHost(2 * GIB, 2, true);
        host.domains.create(spec(DomainType.PV, 64 * Units.MIB));
        host.domains.create(spec(DomainType.PVH, 3 * GIB).onNode(1));
        List<String> notes = last(host).notes();
        assertTrue(notes.getLast().endsWith("come from other nodes, node 1 has no more."), notes.toString());
    }

    @Test
    void aRefusedDomainLeavesEverythingAsItWas() throws DomainRefused {
        TestHost host = new TestHost(4 * GIB, 2, false);
        host.domains.create(spec(DomainType.PV, GIB));
        String blocks = host.freeBlocks();
        String map = host.mapText();
        DomainRefused refused =
                assertThrows(DomainRefused.class, () -> host.domains.create(spec(DomainType.HVM, 8 * GIB)));
        assertEquals(blocks, host.freeBlocks());
        assertEquals(map, host.mapText());
        assertTrue(refused.getMessage().startsWith("not enough memory for domain web of 8 GiB: "));
        assertEquals(8 * GIB, refused.spec().bytes());
        assertEquals(1, host.domains.running().size());
        Step step = last(host);
        assertEquals("d1 web refused, 8 GiB HVM", step.title());
        assertTrue(step.detail() instanceof Fragmentation left && left.freePages() == host.heap.freePages());
    }

    @Test
    void bracesInANameDoNoHarm() throws DomainRefused {
        TestHost host = new TestHost(2 * GIB, 1, true);
        host.domains.create(new DomainSpec("{pages} {", DomainType.PV, GIB, 1, false, DomainSpec.ANY_NODE));
        assertEquals("d0 (pages) ( created, 1 GiB PV", last(host).title());
    }

    @Test
    void shrinkingMakesHolesAndGrowingFillsThem() throws DomainRefused {
        TestHost host = new TestHost(8 * GIB, 1, true);
        host.domains.create(spec(DomainType.PV, GIB));
        Domain before = host.domains.create(spec(DomainType.HVM, 2 * GIB));
        long free = host.heap.freePages();
        Domain less = host.domains.balloon(1, -100_000);
        assertEquals(free + 100_000, host.heap.freePages());
        assertEquals(
                before.frames(DomainPart.RAM).frames() - 100_000,
                less.frames(DomainPart.RAM).frames());
        assertTrue(less.frames(DomainPart.RAM).size() > 200, "spread over its memory");
        Domain more = host.domains.balloon(1, 100_000);
        assertEquals(
                before.frames(DomainPart.RAM).frames(),
                more.frames(DomainPart.RAM).frames());
        assertEquals(free, host.heap.freePages());
        assertEquals(more, host.domains.find(1).orElseThrow());
        assertEquals("d1 web grows by 391 MiB to 2 GiB", last(host).title());
    }

    @Test
    void aGuestKeepsSomeMemoryAndTheHeapHasAnEnd() throws DomainRefused {
        TestHost host = new TestHost(4 * GIB, 1, true);
        host.domains.create(spec(DomainType.PV, GIB));
        host.domains.create(spec(DomainType.HVM, GIB));
        Domain least = host.domains.balloon(1, Long.MIN_VALUE / 4096);
        assertEquals((GIB >> Units.PAGE_SHIFT) / 8, least.frames(DomainPart.RAM).frames());
        host.domains.balloon(1, Long.MAX_VALUE / 4096);
        assertEquals(0, host.heap.freePages());
        assertTrue(last(host).notes().getFirst().endsWith("were asked for."));
    }

    @Test
    void adoptedDomainsHaveTheirMemoryAndGiveItBack() throws DomainRefused {
        TestHost host = new TestHost(4 * GIB, 1, false);
        String empty = host.freeBlocks();
        host.domains.create(spec(DomainType.PV, GIB));
        host.domains.create(spec(DomainType.HVM, GIB));
        String blocks = host.freeBlocks();
        Domains adopted = Domains.adopted(host.domains.memory(), host.domains.running());
        assertEquals(blocks, host.freeBlocks(), "nothing is allocated");
        assertEquals(2, adopted.create(spec(DomainType.PVH, GIB / 2)).id());
        adopted.destroy(2);
        adopted.destroy(1);
        adopted.destroy(0);
        assertEquals(empty, host.freeBlocks());
    }

    @Test
    void domainsThatAreNotOrCannotBeAreRefused() {
        TestHost host = new TestHost(2 * GIB, 1, true);
        assertThrows(IllegalArgumentException.class, () -> host.domains.destroy(3));
        assertThrows(IllegalArgumentException.class, () -> host.domains.balloon(3, 1));
        assertThrows(IllegalArgumentException.class, () -> host.domains.create(spec(DomainType.PV, 4097)));
        assertThrows(IllegalArgumentException.class, () -> host.domains.create(spec(DomainType.PV, 0)));
    }

    @Test
    void memoryThatTheBootLeftDirtyIsScrubbedBeforeTheSecondDomain() throws DomainRefused {
        TestHost host = new TestHost(8 * GIB, 1, true);
        host.domains.create(spec(DomainType.PV, GIB));
        assertFalse(host.heap.scrub() == 0, "dom0 is built before");
        TestHost other = new TestHost(8 * GIB, 1, true);
        other.domains.create(spec(DomainType.PV, GIB));
        other.domains.create(spec(DomainType.HVM, GIB));
        assertEquals(0, other.heap.scrub());
    }
}
