package org.framescope.app.inspect;

import java.util.function.Function;
import org.framescope.app.run.OpenRun;
import org.jspecify.annotations.Nullable;

/** Something that is found once for a run and kept until another one is open. Safe for several threads. */
public final class OncePerRun<V> {

    private final Function<OpenRun, V> find;
    private @Nullable OpenRun run;
    private @Nullable V value;

    OncePerRun(Function<OpenRun, V> find) {
        this.find = find;
    }

    /** What belongs to a run; found on the calling thread, unless it is known. */
    public synchronized V of(OpenRun asked) {
        V known = value;
        if (known == null || run != asked) {
            known = find.apply(asked);
            value = known;
            run = asked;
        }
        return known;
    }

    /** Lets go of everything: a run of a million steps is large. */
    synchronized void forget() {
        run = null;
        value = null;
    }
}
