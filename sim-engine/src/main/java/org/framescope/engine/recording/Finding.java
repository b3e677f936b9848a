package org.framescope.engine.recording;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or will be, found while a run was recorded.
 *
 * @param severity how bad it is
 * @param rule stable name of the rule, such as {@code scribble} or {@code kexec.rounding}
 * @param text what happened, in one sentence for a person
 * @param causes the chain of causes, the nearest first
 * @param frames the frames in question, null where there are none
 * @param owner whose frames they are, in words; empty where nobody's
 * @param step number of the step in which it was found; 0 before the recorder took it
 */
public record Finding(
        Severity severity,
        String rule,
        String text,
        List<String> causes,
        @Nullable FrameRange frames,
        String owner,
        int step) {

    public Finding {
        causes = List.copyOf(causes);
    }

    /** How bad it is. */
    public enum Severity {
        /** Worth knowing. */
        NOTE,
        /** Will go wrong under circumstances, or already did without harm. */
        WARNING,
        /** Something that had to survive was destroyed, lost or given away. */
        VIOLATION
    }

    public static Finding note(String rule, String text, String... causes) {
        return new Finding(Severity.NOTE, rule, text, List.of(causes), null, "", 0);
    }

    public static Finding warning(String rule, String text, String... causes) {
        return new Finding(Severity.WARNING, rule, text, List.of(causes), null, "", 0);
    }

    public static Finding violation(String rule, String text, String... causes) {
        return new Finding(Severity.VIOLATION, rule, text, List.of(causes), null, "", 0);
    }

    /** The same finding about frames and their owner. */
    public Finding about(FrameRange range, String whose) {
        return new Finding(severity, rule, text, causes, range, whose, step);
    }

    Finding inStep(int number) {
        return new Finding(severity, rule, text, causes, frames, owner, number);
    }
}
