package org.framescope.app.timeline;

/** A line of the step list. */
public sealed interface OutlineRow {

    /** A chapter with all its phases. */
    record ChapterRow(int chapter) implements OutlineRow {}

    /** A phase with all its steps. */
    record PhaseRow(int phase) implements OutlineRow {}

    /** A run of alike steps. */
    record RunRow(int run) implements OutlineRow {}

    /** One step; {@code inRun} says that it belongs to an unfolded run. */
    record StepRow(int place, boolean inRun) implements OutlineRow {}
}
