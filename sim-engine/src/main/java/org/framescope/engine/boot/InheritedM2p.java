package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameSpans;

/**
 * The M2P that the Xen before this one left, as a stock of blocks to map again (live update spec 3, memory rule 6). The
 * rule is quoted; how the new Xen learns which block is which is not, so only their number and size count here.
 */
final class InheritedM2p {

    private static final int HUGE_ORDER = 18;

    private final BootState state;
    private final FrameSpans frames;
    private long framesLeft;
    private long hugeLeft;

    InheritedM2p(BootState state) {
        this.state = state;
        frames = state.inheritance == null || !state.build.liveUpdate().takesOver()
                ? FrameSpans.NONE
                : state.inheritance.inheritedM2p();
    }

    /** Takes over what there is, as a step of its own. */
    void adopt() {
        if (frames.isEmpty()) {
            return;
        }
        framesLeft = frames.frames();
        for (int i = 0; i < frames.size(); i++) {
            long aligned = Align.up(frames.start(i), Align.GIB_FRAMES);
            hugeLeft += Math.max(0, frames.end(i) - aligned) / Align.GIB_FRAMES;
        }
        state.recorder.step(TakeOverSteps.M2P_ADOPTED, framesLeft);
    }

    /** Whether a block of {@code 2^order} frames is there already; it counts as used up then. */
    boolean take(int order) {
        if (framesLeft < 1L << order || order == HUGE_ORDER && hugeLeft == 0) {
            return false;
        }
        framesLeft -= 1L << order;
        if (order == HUGE_ORDER) {
            hugeLeft--;
        }
        return true;
    }
}
