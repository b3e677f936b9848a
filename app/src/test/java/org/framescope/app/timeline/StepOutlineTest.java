package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class StepOutlineTest {

    private final Recording recording = DemoBoot.recording(32, false);
    private final StepOutline outline = StepOutline.of(recording);

    @Test
    void stepsAreGroupedByPhase() {
        List<String> phases = new ArrayList<>();
        for (int phase = 0; phase < outline.phaseCount(); phase++) {
            phases.add(outline.phase(phase).title());
        }
        assertEquals(List.of("Memory map", "Relocation", "Frametable", "Heap"), phases);
        assertEquals(recording.size(), outline.firstPlaceOfPhase(outline.phaseCount()));
    }

    @Test
    void aRepeatedPairFoldsIntoOneRun() {
        int run = outline.firstRunOfPhase(2);
        assertEquals(64, outline.lengthOfRun(run));
        assertEquals(2, outline.cycleOfRun(run));
    }

    @Test
    void everyStepHasItsPlace() {
        for (int number = 1; number <= recording.size(); number++) {
            int place = outline.placeOf(number);
            assertEquals(number, outline.stepAt(place).number());
            int run = outline.runOf(place);
            assertEquals(true, outline.firstPlaceOfRun(run) <= place && place < outline.firstPlaceOfRun(run + 1));
        }
        assertEquals(-1, outline.placeOf(recording.size() + 1));
    }

    @Test
    void aFilterKeepsTheOrder() {
        StepOutline blocks = StepOutline.of(recording, StepSearch.ofKinds(recording, kind -> kind == DemoBoot.BLOCK));
        assertEquals(32, blocks.stepCount());
        assertEquals(1, blocks.runCount());
        assertEquals(-1, blocks.placeOf(1));
        assertEquals(0, StepOutline.of(recording, new BitSet()).phaseCount());
    }

    @Test
    void rowsCountAndFindThemselves() {
        var rows = new OutlineRows();
        rows.show(outline);
        assertEquals(4, rows.size());
        rows.setOpen(new PhaseRow(2), true);
        rows.setOpen(new PhaseRow(1), true);
        var run = new RunRow(outline.firstRunOfPhase(2));
        rows.setOpen(run, true);
        assertEquals(4 + 3 + 1 + 64, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i, rows.indexOf(rows.get(i)), rows.get(i).toString());
        }
        int inside = outline.firstPlaceOfRun(run.run()) + 10;
        assertEquals(new StepRow(inside, true), rows.visibleRowOf(inside));
        rows.setOpen(run, false);
        assertEquals(run, rows.visibleRowOf(inside));
        rows.setOpen(new PhaseRow(2), false);
        assertEquals(new PhaseRow(2), rows.visibleRowOf(inside));
        assertEquals(-1, rows.indexOf(run));
    }

    @Test
    void foldingTellsListenersWhatWentAndCame() {
        var rows = new OutlineRows();
        rows.show(outline);
        List<OutlineRow> mirror = mirrorOf(rows);
        var run = new RunRow(outline.firstRunOfPhase(2));
        rows.setOpen(new PhaseRow(2), true);
        rows.setOpen(run, true);
        rows.setOpen(new PhaseRow(0), true);
        assertEquals(List.copyOf(rows), mirror);
        rows.setOpen(run, false);
        rows.setOpen(new PhaseRow(2), false);
        assertEquals(List.copyOf(rows), mirror);
        rows.show(StepOutline.of(recording, StepSearch.ofKinds(recording, kind -> kind == DemoBoot.BLOCK)));
        assertEquals(List.copyOf(rows), mirror);
    }

    @Test
    void titlesOfRunsNameWhatTheyShare() {
        assertEquals("Frametable block", RowText.commonTitle("Frametable block at 0x1", "Frametable block at 0x2"));
        assertEquals(
                "… join the heap", RowText.commonTitle("1 MiB at 0x1 join the heap", "2 GiB at 0x9 join the heap"));
        assertEquals("L2 table", RowText.commonTitle("L2 table", "L2 table"));
        assertEquals("one", RowText.commonTitle("one", "two"));
    }

    @Test
    void aStepSaysItsAmountAtTheEdge() {
        var rows = new OutlineRows();
        rows.show(outline);
        RowText run = RowText.of(outline, new RunRow(outline.firstRunOfPhase(2)));
        assertEquals("Frametable block, Page table", run.title());
        assertEquals("× 32", run.count());
        assertEquals("64", RowText.of(outline, new PhaseRow(2)).count());
    }

    @Test
    void chaptersHoldPhasesThatComeAgain() {
        StepOutline update = StepOutline.of(DemoUpdate.result(2).recording());
        List<String> chapters = new ArrayList<>();
        for (int chapter = 0; chapter < update.chapterCount(); chapter++) {
            chapters.add(update.chapter(chapter).title());
            assertEquals(chapter, update.chapterOf(update.firstPhaseOfChapter(chapter)));
            assertEquals(
                    update.chapter(chapter).firstStep(),
                    update.stepAt(update.firstPlaceOfChapter(chapter)).number());
        }
        assertEquals(
                List.of(
                        "Xen #1 boots",
                        "Guests on Xen #1",
                        "Hand-over to Xen #2",
                        "Xen #2 boots",
                        "Guests on Xen #2",
                        "Hand-over to Xen #3",
                        "Xen #3 boots",
                        "Guests on Xen #3"),
                chapters);
        assertEquals(update.stepCount(), update.firstPlaceOfChapter(update.chapterCount()));
    }

    @Test
    void chaptersWithoutAStepThatPassesTheFilterAreLeftOut() {
        Recording update = DemoUpdate.result(1).recording();
        StepOutline tables = StepOutline.of(
                update, StepSearch.ofKinds(update, kind -> kind.phase().id().equals("frametable")));
        assertEquals(2, tables.chapterCount());
        assertEquals("Xen #2 boots", tables.chapter(1).title());
    }

    @Test
    void rowsOfChaptersCountAndFindThemselves() {
        StepOutline update = StepOutline.of(DemoUpdate.result(2).recording());
        var rows = new OutlineRows();
        rows.show(update);
        List<OutlineRow> mirror = mirrorOf(rows);
        assertEquals(8, rows.size());
        var random = new java.util.Random(11);
        for (int i = 0; i < 200; i++) {
            // rows that are folded away are folded and unfolded, too
            OutlineRow row = random.nextBoolean()
                    ? new ChapterRow(random.nextInt(update.chapterCount()))
                    : random.nextBoolean()
                            ? new PhaseRow(random.nextInt(update.phaseCount()))
                            : new RunRow(random.nextInt(update.runCount()));
            rows.setOpen(row, !rows.isOpen(row));
            assertEquals(List.copyOf(rows), mirror);
            for (int at = 0; at < rows.size(); at++) {
                assertEquals(at, rows.indexOf(rows.get(at)), rows.get(at).toString());
            }
            int place = random.nextInt(update.stepCount());
            assertTrue(rows.indexOf(rows.visibleRowOf(place)) >= 0);
        }
    }

    /** A list that follows another one by what it tells of its changes. */
    private static List<OutlineRow> mirrorOf(OutlineRows rows) {
        List<OutlineRow> mirror = new ArrayList<>(rows);
        rows.addListener((javafx.collections.ListChangeListener<OutlineRow>) change -> {
            while (change.next()) {
                if (!change.wasUpdated()) {
                    List<OutlineRow> gone =
                            mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize());
                    assertEquals(change.getRemoved(), gone);
                    gone.clear();
                    mirror.addAll(change.getFrom(), change.getAddedSubList());
                }
            }
        });
        return mirror;
    }
}
