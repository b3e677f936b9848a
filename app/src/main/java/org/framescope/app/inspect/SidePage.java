package org.framescope.app.inspect;

import org.framescope.app.i18n.Texts;
import org.framescope.engine.input.Names;

/** What the side of the window can show, in the order of its tabs. */
public enum SidePage {
    STEP,
    ALLOCATOR,
    HEAP,
    FRAGMENTATION,
    FRAMETABLE,
    REGION,
    FRAME,
    UPDATE,
    FINDINGS;

    /** Stable name, for settings, tabs and texts. */
    public String id() {
        return Names.of(this);
    }

    /** What a person calls it. */
    public String title() {
        return Texts.get("side." + id());
    }

    /** What it answers, in one sentence. */
    public String hint() {
        return Texts.get("side." + id() + ".hint");
    }
}
