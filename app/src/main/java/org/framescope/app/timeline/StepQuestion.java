package org.framescope.app.timeline;

import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.StepKind;

/** Something that can be asked of every step. A filter shows the steps of which it holds, a breakpoint stops at them. */
public sealed interface StepQuestion {

    /**
     * What a person reads.
     *
     * @param unit in what places are written
     */
    String words(AddressUnit unit);

    /** The step belongs to a phase. */
    record OfPhase(String id, String title) implements StepQuestion {

        public OfPhase(Phase phase) {
            this(phase.id(), phase.title());
        }

        @Override
        public String words(AddressUnit unit) {
            return Texts.get("question.phase", title);
        }
    }

    /** The step is of a kind. */
    record OfKind(String id, String title) implements StepQuestion {

        public OfKind(StepKind kind) {
            this(kind.id(), plainTitle(kind));
        }

        /** The title with dots for the figures of a single step. */
        private static String plainTitle(StepKind kind) {
            return kind.title().replaceAll("\\{[^}]*}", "…");
        }

        @Override
        public String words(AddressUnit unit) {
            return Texts.get("question.kind", title);
        }
    }

    /** The step gave one of these frames another state. */
    record Touches(FrameRange frames) implements StepQuestion {

        @Override
        public String words(AddressUnit unit) {
            return Texts.get("question.frames", frames.frames() == 1 ? unit.place(frames.start()) : unit.range(frames));
        }
    }

    /** In the step, frames got or lost a use. */
    record Turns(FrameUse use, Turn turn) implements StepQuestion {

        @Override
        public String words(AddressUnit unit) {
            return Texts.get("question.use." + turn.name().toLowerCase(java.util.Locale.ROOT), use.label());
        }
    }

    /** Which way a use turns. */
    enum Turn {
        GOT,
        LOST,
        EITHER
    }

    /** Something wrong was found in the step by a rule, or by any rule where it is empty; a failure is broken rule too. */
    record Finds(String rule) implements StepQuestion {

        /** Any finding, and a failure. */
        public static final Finds ANY = new Finds("");

        @Override
        public String words(AddressUnit unit) {
            return rule.isEmpty() ? Texts.get("question.finding.any") : Texts.get("question.finding", rule);
        }
    }
}
