package org.framescope.engine.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;

/** A workload is known by its seed: what was recorded of it once is recorded by every later version of this program. */
class WorkloadFiguresTest {

    /** Everything that a person could see of the recording, in a few numbers. */
    private record Figures(int steps, int runs, int titles, int map, int changes, String result) {

        static Figures of(TestHost host, WorkloadResult result) {
            int map = host.mapText().hashCode();
            Recording recording = host.recorder.finish();
            int titles = 1;
            int changes = 1;
            for (Step step : recording.steps()) {
                titles = 31 * titles + (step.title() + step.notes()).hashCode();
                for (FrameRange range : recording.touchedBy(step.number())) {
                    changes = 31 * (31 * changes + Long.hashCode(range.start())) + Long.hashCode(range.end());
                }
            }
            int runs = recording.mapAt(recording.size()).runCount();
            return new Figures(
                    recording.size(), runs, titles, map, changes, result.free().toString());
        }
    }

    private static Figures figures(int nodes, Workload workload) throws DomainRefused {
        TestHost host = new TestHost(32 * Units.GIB / nodes, nodes, true);
        host.domains.create(TestHost.spec(DomainType.PV, 2 * Units.GIB));
        return Figures.of(host, host.domains.run(workload));
    }

    @Test
    void eventByEvent() throws DomainRefused {
        assertEquals(
                "Figures[steps=484, runs=32380, titles=2068916157, "
                        + "map=-102756178, changes=-531456812, result=Fragmentation[blocks=[7, 4, 5, 7, 2208, 3959, 2597, 3268, 1162, 2, 2, 3, 3, 3, 3, 14, 9, 5, 0]]]",
                figures(2, new Workload(11, 5, 30, 64 * Units.MIB, 2 * Units.GIB, 40, 0.7))
                        .toString());
    }

    @Test
    void inPeriods() throws DomainRefused {
        assertEquals(
                "Figures[steps=10, runs=263518, titles=-1297388114, "
                        + "map=-834153334, changes=-1489198473, result=Fragmentation[blocks=[33, 76, 104, 109, 15077, 13514, 4367, 500, 475, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0]]]",
                figures(2, new Workload(12, 40, 60, 16 * Units.MIB, Units.GIB, 120, 0.9))
                        .toString());
    }

    @Test
    void onOneNodeThatIsFull() throws DomainRefused {
        assertEquals(
                "Figures[steps=10, runs=72121, titles=-1367203475, "
                        + "map=-1248313220, changes=1329290373, result=Fragmentation[blocks=[58, 513, 118, 140, 5416, 4419, 5772, 5899, 5052, 825, 85, 4, 4, 6, 0, 0, 0, 0, 0]]]",
                figures(1, new Workload(13, 20, 200, 4 * Units.MIB, 4 * Units.GIB, 200, 1))
                        .toString());
    }
}
