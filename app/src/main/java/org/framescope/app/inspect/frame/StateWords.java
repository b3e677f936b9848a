package org.framescope.app.inspect.frame;

import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameState;

/** Tells the state of a frame in a few words. */
final class StateWords {

    private StateWords() {}

    /** {@code Domain memory of dom3} or {@code Free, heap, order 9}. */
    static String of(int state) {
        String use = FrameState.use(state).label();
        if (FrameState.domain(state) >= 0) {
            return Texts.get("frame.state.owned", use, FrameState.owner(state));
        }
        return FrameState.order(state) >= 0
                ? Texts.get("frame.state.order", use, Integer.toString(FrameState.order(state)))
                : use;
    }
}
