package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.StepKind;

/** The end of a boot whose heap has too little left. */
final class HeapExhausted {

    private HeapExhausted() {}

    static XenDied died(StepKind kind, int order, long freePages) {
        boolean isM2p = kind == LateSteps.M2P_BLOCK || kind == LateSteps.COMPAT_BLOCK;
        return new XenDied(new Failure(
                Failure.Kind.PANIC,
                isM2p ? "Not enough memory for m2p table" : "out of memory in " + kind.function(),
                "The heap must hold what Xen needs for itself, in blocks of the size asked for.",
                List.of(
                        "A block of " + Units.size(Units.PAGE_SIZE << order) + " was asked for.",
                        Units.size(freePages << Units.PAGE_SHIFT) + " are free, but no block of that size in reach.")));
    }
}
