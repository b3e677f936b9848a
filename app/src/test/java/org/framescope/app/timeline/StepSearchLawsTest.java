package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Touches;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.history.HistoryWalk;
import org.framescope.engine.history.UseTurns;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

/** Looking for steps finds those that a look at each step's changes finds. */
class StepSearchLawsTest {

    private static final Recording RECORDING = DemoUpdate.result(1).recording();
    private static final UseTurns TURNS = turns(RECORDING);

    private static UseTurns turns(Recording recording) {
        var walk = new HistoryWalk(recording, List.of());
        walk.advance(Integer.MAX_VALUE);
        return walk.soFar().turns();
    }

    private static BitSet find(StepQuestion question) {
        return StepSearch.steps(RECORDING, TURNS, question);
    }

    @Property(tries = 60)
    void framesAreTouchedByTheStepsThatChangedThem(
            @ForAll @LongRange(min = 0, max = 0x23ffff) long start,
            @ForAll @IntRange(min = 1, max = 0x8000) int frames) {
        var range = new FrameRange(start, start + frames);
        BitSet expected = new BitSet();
        for (int step = 1; step <= RECORDING.size(); step++) {
            expected.set(
                    step,
                    RECORDING.changesOf(step).stream()
                            .anyMatch(change -> change.range().overlaps(range)));
        }
        assertEquals(expected, find(new Touches(range)));
    }

    @Property
    void aUseComesAndGoesWhereTheChangesSaySo(@ForAll FrameUse use) {
        BitSet got = new BitSet();
        BitSet lost = new BitSet();
        for (int step = 1; step <= RECORDING.size(); step++) {
            for (Change change : RECORDING.changesOf(step)) {
                FrameUse from = FrameState.use(change.from());
                FrameUse to = FrameState.use(change.to());
                if (from != to && to == use) {
                    got.set(step);
                }
                if (from != to && from == use) {
                    lost.set(step);
                }
            }
        }
        // a step may give a use and take it again, which no change of the whole step shows
        assertTrue(contains(find(new Turns(use, Turn.GOT)), got));
        assertTrue(contains(find(new Turns(use, Turn.LOST)), lost));
        BitSet either = find(new Turns(use, Turn.GOT));
        either.or(find(new Turns(use, Turn.LOST)));
        assertEquals(either, find(new Turns(use, Turn.EITHER)));
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    @Test
    void phasesAndKindsAndFindingsAreFound() {
        assertEquals(3, find(new OfPhase("domains", "Domains")).cardinality());
        assertEquals(3, find(new OfKind("create", "Domain is created")).cardinality());
        assertEquals(1, find(new Finds("scribble")).cardinality());
        assertEquals(2, find(Finds.ANY).cardinality());
        assertEquals(0, find(new Finds("no such rule")).cardinality());
        Recording fails = DemoBoot.recording(3, true);
        assertEquals(fails.size(), StepSearch.steps(fails, null, Finds.ANY).nextSetBit(0));
    }

    /** Questions of one sort are alternatives, those of different sorts must all hold. */
    @Test
    void sortsAreCombined() {
        var domains = new OfPhase("domains", "Domains");
        var kexec = new OfPhase("update-kexec", "Kexec");
        BitSet both = StepSearch.all(RECORDING, TURNS, List.of(domains, kexec));
        BitSet expected = find(domains);
        expected.or(find(kexec));
        assertEquals(expected, both);
        BitSet breadcrumb =
                StepSearch.all(RECORDING, TURNS, List.of(domains, kexec, new Turns(FrameUse.LU_BREADCRUMB, Turn.GOT)));
        assertEquals(1, breadcrumb.cardinality());
        assertEquals(
                RECORDING.size(), StepSearch.all(RECORDING, null, List.of()).cardinality());
    }
}
