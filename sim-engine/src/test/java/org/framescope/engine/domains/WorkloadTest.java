package org.framescope.engine.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Fragmentation;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;

/** How domains come and go over days, recorded one by one or in summary. */
class WorkloadTest {

    private static final long GIB = Units.GIB;

    private static TestHost host(int nodes) throws DomainRefused {
        TestHost host = new TestHost(32 * GIB / nodes, nodes, true);
        host.domains.create(TestHost.spec(DomainType.PV, 2 * GIB));
        return host;
    }

    private static Workload workload(long seed, double days, double startsPerDay, double balloonsPerDay, double fill) {
        return new Workload(seed, days, startsPerDay, 64 * Units.MIB, 2 * GIB, balloonsPerDay, fill);
    }

    private static List<String> titles(Recording recording) {
        List<String> titles = new ArrayList<>();
        recording.steps().forEach(step -> titles.add(step.title() + step.notes()));
        return titles;
    }

    @Test
    void theSameSeedGivesTheSameDaysAnotherOneOthers() throws DomainRefused {
        TestHost one = host(2);
        TestHost same = host(2);
        TestHost other = host(2);
        WorkloadResult result = one.domains.run(workload(7, 4, 30, 10, 0.6));
        assertEquals(result, same.domains.run(workload(7, 4, 30, 10, 0.6)));
        assertNotEquals(result, other.domains.run(workload(8, 4, 30, 10, 0.6)));
        assertEquals(one.mapText(), same.mapText());
        assertEquals(titles(one.recorder.finish()), titles(same.recorder.finish()));
    }

    @Test
    void aFewEventsAreStepsOfTheirOwn() throws DomainRefused {
        TestHost host = host(1);
        WorkloadResult result = host.domains.run(workload(1, 5, 20, 8, 0.5));
        Recording recording = host.recorder.finish();
        assertEquals(1 + result.created(), count(recording, "domains.created"));
        assertEquals(result.destroyed(), count(recording, "domains.destroyed"));
        assertEquals(result.ballooned(), count(recording, "domains.ballooned"));
        assertEquals(result.refused(), count(recording, "domains.refused"));
        assertEquals(1, count(recording, "domains.workload"));
        assertTrue(result.destroyed() > 50 && result.ballooned() > 20, result.toString());
        assertEquals(
                1 + result.created() - result.destroyed(),
                host.domains.running().size());
    }

    private static long count(Recording recording, String kind) {
        return recording.steps().stream()
                .filter(step -> step.kind().id().equals(kind))
                .count();
    }

    @Test
    void manyEventsAreToldFromTimeToTimeAndTheMapIsRightInTheEnd() throws DomainRefused {
        TestHost host = host(2);
        WorkloadResult result = host.domains.run(workload(3, 70, 20, 5, 0.7));
        DomainsLawsTest.check(host, 2 * (16 * GIB >> Units.PAGE_SHIFT) - 256);
        Recording recording = host.recorder.finish();
        assertEquals(1, count(recording, "domains.created"), "dom0");
        assertEquals(10, count(recording, "domains.workload"));
        Step last = recording.step(recording.size());
        assertEquals(70, last.figure("day"));
        assertEquals(result.created(), last.figure("created"));
        assertEquals(result.free(), last.detail());
        long[] tally = new long[FrameUse.count()];
        recording.mapAt(recording.size()).tally(0, recording.endMfn(), tally);
        assertEquals(last.figure("free"), tally[FrameUse.HEAP_FREE.ordinal()]);
    }

    @Test
    void recordedOneByOneOrNotTheSameHappens() throws DomainRefused {
        TestHost recorded = host(2);
        TestHost told = host(2);
        Workload workload = workload(5, 9, 90, 9, 0.5);
        assertEquals(
                recorded.domains.run(workload, Double.POSITIVE_INFINITY, share -> {}),
                told.domains.run(workload, 0, share -> {}));
        assertEquals(recorded.mapText(), told.mapText());
        assertEquals(recorded.freeBlocks(), told.freeBlocks());
        assertEquals(0, count(told.recorder.finish(), "domains.destroyed"));
    }

    @Test
    void itTellsHowFarItHasCome() throws DomainRefused {
        List<Double> shares = new ArrayList<>();
        host(1).domains.run(workload(6, 60, 20, 10, 0.5), shares::add);
        assertEquals(shares.stream().sorted().toList(), shares, "it never goes back");
        assertTrue(shares.getFirst() > 0 && shares.getFirst() < 0.01, () -> "it begins with " + shares.getFirst());
        assertTrue(shares.getLast() > 0.9 && shares.getLast() <= 1, () -> "it ends with " + shares.getLast());
    }

    @Test
    void memoryIsFilledAsWanted() throws DomainRefused {
        TestHost host = host(1);
        double sum = 0;
        for (int day = 0; day < 10; day++) {
            host.domains.run(workload(100 + day, 0, 0, 0, 0.5));
            sum += host.heap.freePages();
            host.domains.running().stream()
                    .filter(domain -> domain.id() > 0)
                    .forEach(domain -> host.domains.destroy(domain.id()));
        }
        assertEquals(0.5, sum / 10 / host.frames, 0.05);
    }

    @Test
    void aFullHostRefuses() throws DomainRefused {
        TestHost host = host(1);
        WorkloadResult result = host.domains.run(workload(9, 20, 100, 0, 1));
        assertTrue(result.refused() > 20, result.toString());
        assertTrue(host.domains.find(0).isPresent(), "dom0 stays");
    }

    @Test
    void balloonsScatterFreeMemory() throws DomainRefused {
        TestHost calm = host(1);
        TestHost busy = host(1);
        Fragmentation without = calm.domains.run(workload(4, 15, 40, 0, 0.7)).free();
        Fragmentation with = busy.domains.run(workload(4, 15, 40, 40, 0.7)).free();
        assertTrue(with.freeBlocks() > 2 * without.freeBlocks(), without + " " + with);
    }

    /** A quiet workload has a step for each period, and periods must neither vanish nor be a million. */
    @Test
    void theShortestAndTheLongestTimesEnd() throws DomainRefused {
        TestHost moment = host(1);
        Workload shortest = new Workload(1, Double.MIN_VALUE, 1, 4 * Units.MIB, 4 * Units.MIB, 0, 0.9);
        moment.domains.run(shortest);
        assertEquals(1, count(moment.recorder.finish(), "domains.workload"));

        TestHost ages = host(1);
        WorkloadResult result = ages.domains.run(workload(1, 1e8, 4e-5, 0, 0.5));
        assertTrue(result.destroyed() > 1000, result.toString());
        long steps = count(ages.recorder.finish(), "domains.workload");
        assertTrue(steps > 100 && steps <= 1001, () -> steps + " steps");
    }
}
