package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.framescope.app.export.StepLooks;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A live update with what is computed once for showing it, beside the window's thread.
 *
 * @param end memory after the last step
 * @param ramFrames frames of RAM that the host has
 * @param outline its steps by chapter and phase
 * @param clocks the pause of each update, in order
 */
public record OpenedUpdate(
        UpdateResult result, FrameMap end, long ramFrames, StepOutline outline, List<PauseClock> clocks) {

    /**
     * Makes a result ready to be shown; takes as long as its recording is.
     *
     * @param phaseOf the part of the pause to which the steps of a phase belong, null for none
     */
    public static OpenedUpdate of(UpdateResult result, Function<Phase, @Nullable PausePhase> phaseOf) {
        Recording recording = result.recording();
        FrameMap end = recording.mapAt(recording.size());
        List<PauseClock> clocks = new ArrayList<>();
        for (Update update : result.updates()) {
            clocks.add(new PauseClock(update, recording, phaseOf));
        }
        return new OpenedUpdate(result, end, ramFrames(end), StepOutline.of(recording), List.copyOf(clocks));
    }

    private static long ramFrames(FrameMap map) {
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        long ram = 0;
        for (FrameUse use : FrameUse.values()) {
            ram += use.family() == FrameUse.Family.NOT_RAM ? 0 : frames[use.ordinal()];
        }
        return ram;
    }

    /** The run as all panes know it; takes as long as a boot. */
    public OpenRun run() {
        var generations = new Generations(result);
        List<Reign> reigns = new ArrayList<>();
        for (int number = 1; number <= result.updates().size() + 1; number++) {
            int first = generations.firstStep(number);
            if (first <= result.recording().size()) {
                reigns.add(new Reign(
                        Generations.name(number), first, generations.build(number), generations.region(number)));
            }
        }
        return OpenRun.of(
                result.scenario().name(), result.scenario().host(), result.recording(), end, List.copyOf(reigns));
    }

    /** What lies over the map after each step. */
    public StepLooks looks() {
        return new UpdateMoments(this).looks();
    }

    /** The step at which the view begins: the one that triggers the first update, else the first one. */
    public int startStep() {
        return result.updates().isEmpty() ? 1 : result.updates().getFirst().firstStep();
    }
}
