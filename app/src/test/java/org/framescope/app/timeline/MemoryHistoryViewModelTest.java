package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.engine.frames.Units;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.history.MemoryHistory;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryHistoryViewModelTest {

    private final ObjectProperty<@Nullable OpenRun> run = new SimpleObjectProperty<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final MemoryHistoryViewModel model = new MemoryHistoryViewModel(run, work::add, Runnable::run);

    private void workOff() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @Test
    void whatIsCountedIsShownPieceByPiece() {
        OpenRun many = DemoTimeline.run(DemoBoot.recording(150_000, false));
        run.set(many);
        assertNull(model.historyProperty().get());
        work.poll().run();
        MemoryHistory part = model.historyProperty().get();
        assertTrue(part.reach() > 0 && part.reach() < many.recording().size());
        assertFalse(model.completeProperty().get());
        assertNull(model.turns(many.recording()), "not all uses are known yet");
        assertEquals("…", FigureCharts.value(many, part, MemoryFigure.FREE, part.reach() + 1));
        workOff();
        assertEquals(many.recording().size(), model.historyProperty().get().reach());
        assertNotNull(model.turns(many.recording()));
        assertNull(model.turns(DemoBoot.recording(1, false)), "uses of another recording");
    }

    @Test
    void anotherRunStopsTheCount() {
        run.set(DemoTimeline.run(DemoBoot.recording(150_000, false)));
        work.poll().run();
        OpenRun other = DemoTimeline.run(DemoBoot.recording(2, false));
        run.set(other);
        assertNull(model.historyProperty().get());
        assertEquals(2, work.size());
        workOff();
        assertEquals(other.recording().size(), model.historyProperty().get().reach());
        run.set(null);
        assertNull(model.historyProperty().get());
    }

    @Test
    void aChartHasTheValuesAndTheLimit() {
        Recording boot = DemoBoot.recording(32, false);
        OpenRun opened = DemoTimeline.run(boot);
        run.set(opened);
        workOff();
        MemoryHistory history = model.historyProperty().get();
        StepsChart table = FigureCharts.chart(opened, history, MemoryFigure.FRAMETABLE);
        assertEquals("steps-frametable", table.id());
        assertEquals(0, table.series().getFirst().at(4));
        assertEquals(2 * Units.MIB, table.series().getFirst().at(5));
        assertEquals(64 * Units.MIB, table.series().getFirst().at(boot.size() - 2));
        StepsChart regions = FigureCharts.chart(opened, history, MemoryFigure.BOOT_REGIONS);
        assertEquals(256, regions.limit().value());
        assertEquals("8/258 MiB", FigureCharts.value(opened, history, MemoryFigure.REGION_USED, 12));
        assertEquals("–", FigureCharts.value(opened, history, MemoryFigure.BOOT_REGIONS, 12));
        assertEquals("0 %", FigureCharts.value(opened, history, MemoryFigure.UNUSABLE_2M, boot.size()));
    }

    @Test
    void capacitiesThatDifferAreALineOfTheirOwn() {
        OpenRun one = DemoTimeline.run(DemoBoot.recording(32, false));
        List<Reign> reigns = new ArrayList<>(one.reigns());
        reigns.add(new Reign(
                "Xen #2", 30, XenBuilds.find("xen-4.14-dev+live-update-v2").orElseThrow(), null));
        OpenRun two = new OpenRun(one.title(), one.host(), one.recording(), one.end(), one.nodes(), reigns);
        run.set(two);
        workOff();
        StepsChart region = FigureCharts.chart(two, model.historyProperty().get(), MemoryFigure.REGION_USED);
        assertNull(region.limit());
        assertEquals("size", region.series().get(1).name());
        assertEquals(DemoTimeline.REGION.bytes(), region.series().get(1).at(29));
        assertEquals(StepsChart.Series.NONE, region.series().get(1).at(30));
        assertEquals(6, FigureCharts.figures(two).size());
        OpenRun none =
                new OpenRun(one.title(), one.host(), one.recording(), one.end(), one.nodes(), List.of(reigns.get(1)));
        assertFalse(FigureCharts.figures(none).contains(MemoryFigure.REGION_USED));
    }

    @Test
    void onlyTheLastStepThatIsAskedForIsCountedExactly() {
        run.set(DemoTimeline.run(DemoBoot.recording(32, false)));
        workOff();
        List<Long> answers = new ArrayList<>();
        for (int step = 5; step <= 9; step += 2) {
            model.askExactly(step, figures -> answers.add(figures.get(MemoryFigure.FRAMETABLE)));
        }
        workOff();
        assertEquals(List.of(6 * Units.MIB), answers);
    }
}
