package org.framescope.app.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Recording;
import org.junit.jupiter.api.Test;

class PauseClockTest {

    private static final double NANO = 1e-3;

    private final UpdateResult result = DemoUpdate.result(2);
    private final Recording recording = result.recording();
    private final Update update = result.updates().getLast();
    private final PauseClock clock = new PauseClock(update, recording, DemoUpdate::pausePhase);

    @Test
    void theClockGoesFromNothingToTheWholeBudget() {
        double last = 0;
        for (int step = update.firstStep(); step <= update.lastStep(); step++) {
            double now = Arrays.stream(clock.spentAt(step)).sum();
            assertTrue(now >= last, "step " + step);
            assertTrue(now <= update.pause().totalNanos() + NANO);
            last = now;
        }
        assertEquals(update.pause().totalNanos(), last, NANO);
        assertEquals(update.pause().totalNanos(), clock.total(), NANO);
        assertEquals(0, Arrays.stream(clock.spentAt(update.firstStep() - 1)).sum());
        assertEquals(
                update.pause().totalNanos(),
                Arrays.stream(clock.spentAt(recording.size())).sum(),
                NANO);
    }

    @Test
    void aPhaseIsDealtOutToItsSteps() {
        double whole = update.pause().nanos(PausePhase.FRAMETABLE);
        int done = 0;
        for (int step = update.firstStep(); step <= update.lastStep(); step++) {
            boolean table = recording.step(step).kind().id().equals("table");
            done += table ? 1 : 0;
            assertEquals(whole * done / 4, clock.spentAt(step)[PausePhase.FRAMETABLE.ordinal()], NANO);
            if (table) {
                assertEquals(PausePhase.FRAMETABLE, clock.phaseAt(step));
            }
        }
        assertEquals(4, done);
    }

    @Test
    void aPhaseWithoutStepsIsOverWhenALaterOneBegins() {
        // the recording has no step for the passes, but the budget has
        double passes = update.pause().nanos(PausePhase.PASSES);
        assertTrue(passes > 0);
        for (int step = update.firstStep(); step <= update.lastStep(); step++) {
            PausePhase phase = clock.phaseAt(step);
            boolean later = step == update.lastStep() || phase != null && phase.ordinal() > PausePhase.PASSES.ordinal();
            assertEquals(later ? passes : 0, clock.spentAt(step)[PausePhase.PASSES.ordinal()], NANO);
        }
    }

    @Test
    void stepsThatNobodyWaitsForTakeNoTime() {
        PauseClock none = new PauseClock(update, recording, phase -> null);
        assertEquals(0, Arrays.stream(none.spentAt(update.lastStep() - 1)).sum());
        assertNull(none.phaseAt(update.firstStep()));
        assertArrayEquals(clock.spentAt(update.lastStep()), none.spentAt(update.lastStep()));
    }
}
