package org.framescope.engine.recording;

import java.util.List;

/**
 * The end of a boot that the real Xen does not survive.
 *
 * @param kind how Xen dies
 * @param message what the real Xen prints, such as {@code Xen BUG at page_alloc.c:431}
 * @param rule the rule that was broken, in one sentence
 * @param causes the chain of causes, the nearest first
 */
public record Failure(Kind kind, String message, String rule, List<String> causes) implements Detail {

    public Failure {
        causes = List.copyOf(causes);
    }

    /** How Xen dies. */
    public enum Kind {
        /** An assertion of Xen: {@code BUG()}. */
        BUG,
        /** A message and a stop. */
        PANIC,
        /** The machine resets itself, because Xen destroyed itself or used memory that is not there. */
        RESET
    }
}
