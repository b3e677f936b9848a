package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.StepMark.Sort;
import org.framescope.app.units.AddressUnit;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class StepMarkTest {

    @Test
    void chaptersAndFindingsAreMarkedWhereTheyAre() {
        Recording update = DemoUpdate.result(1).recording();
        List<StepMark> marks = StepMark.of(update, List.of(), AddressUnit.HEX, 1000);
        assertEquals(
                update.chapters().stream().map(Chapter::firstStep).toList(),
                marks.stream()
                        .filter(mark -> mark.sort() == Sort.CHAPTER)
                        .map(StepMark::step)
                        .toList());
        StepMark violation = marks.stream()
                .filter(mark -> mark.sort() == Sort.VIOLATION)
                .findFirst()
                .orElseThrow();
        assertEquals(update.findings().getFirst().step(), violation.step());
        assertEquals(update.findings().getFirst().text(), violation.allWords());
    }

    @Test
    void aFailureIsMarkedAtTheEnd() {
        Recording fails = DemoBoot.recording(3, true);
        StepMark last = StepMark.of(fails, List.of(), AddressUnit.HEX, 50).getLast();
        assertEquals(Sort.FAILURE, last.sort());
        assertEquals(fails.size(), last.step());
    }

    @Test
    void theMostImportantStandsForAllInItsPlaceAndTheOthersAreCounted() {
        Recording update = DemoUpdate.result(1).recording();
        List<StepMark> marks = StepMark.of(update, List.of(), AddressUnit.HEX, 1);
        assertEquals(1, marks.size());
        assertEquals(Sort.VIOLATION, marks.getFirst().sort());
        assertEquals(
                update.chapters().size() + update.findings().size() - 1,
                marks.getFirst().others());
        assertTrue(marks.getFirst().allWords().endsWith("more here"));
    }

    /** A breakpoint that holds everywhere has a mark in each place, and not a million. */
    @Test
    void breakpointsAreMarkedOnceInEachPlace() {
        Recording boot = DemoBoot.recording(5_000, false);
        BitSet all = new BitSet();
        all.set(1, boot.size() + 1);
        List<StepMark> marks =
                StepMark.of(boot, List.of(new Breakpoint(StepQuestion.Finds.ANY, true, all)), AddressUnit.HEX, 100);
        assertEquals(100, marks.size());
        assertTrue(marks.stream().allMatch(mark -> mark.sort() == Sort.BREAKPOINT && mark.others() == 0));
        assertEquals(
                List.of(),
                StepMark.of(boot, List.of(new Breakpoint(StepQuestion.Finds.ANY, false, all)), AddressUnit.HEX, 100));
    }
}
