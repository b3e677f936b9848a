package org.framescope.app.update;

import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Which Xen of several runs at a step. The first one has the number 1; update 1 leads to Xen number 2. */
final class Generations {

    private final UpdateResult result;
    private final int[] takeOverSteps;

    Generations(UpdateResult result) {
        this.result = result;
        takeOverSteps =
                result.updates().stream().mapToInt(Generations::takeOverStep).toArray();
    }

    /**
     * The step from which the next Xen has the machine: the first at which it has little of its memory. An update that
     * was refused has none, so it comes after all steps.
     */
    private static int takeOverStep(Update update) {
        if (update.outcome() == Outcome.REFUSED) {
            return Integer.MAX_VALUE;
        }
        return update.knowledge().stream()
                .filter(known -> !known.outOfReach().isEmpty())
                .mapToInt(Knowledge::fromStep)
                .findFirst()
                .orElse(update.lastStep());
    }

    /** Number of the Xen that has the machine after a step. */
    int at(int step) {
        int number = 1;
        for (int takeOver : takeOverSteps) {
            number += takeOver <= step ? 1 : 0;
        }
        return number;
    }

    /** The first step after which a Xen has the machine; behind all steps when it never gets it. */
    int firstStep(int number) {
        return number == 1 ? 1 : takeOverSteps[number - 2];
    }

    /** What a Xen is called: {@code Xen #2}. */
    static String name(int number) {
        return Texts.get("xen.number", Integer.toString(number));
    }

    XenBuild build(int number) {
        return number == 1
                ? result.scenario().first()
                : result.updates().get(number - 2).to();
    }

    /** Frames of the image of a Xen; null when nobody knows. */
    @Nullable FrameRange image(int number) {
        List<Update> updates = result.updates();
        if (number > 1) {
            return updates.get(number - 2).newImage();
        }
        return updates.isEmpty() ? null : updates.getFirst().oldImage();
    }

    /** The region that a Xen booted in, or keeps for the next one; null without one. */
    @Nullable FrameRange region(int number) {
        List<Update> updates = result.updates();
        if (number > 1) {
            return updates.get(number - 2).newRegion();
        }
        return updates.isEmpty() ? null : updates.getFirst().oldRegion();
    }

    /** The update that a step belongs to, else the last one before it; null before the first. */
    @Nullable Update updateAt(int step) {
        Update found = null;
        for (Update update : result.updates()) {
            if (update.firstStep() <= step) {
                found = update;
            }
        }
        return found;
    }
}
