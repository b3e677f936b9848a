package org.framescope.engine.recording;

/** In what two steps that stand for each other differ, the most telling first. */
public enum StepDifference {
    /** In nothing that was recorded. */
    NONE,
    /** Only the left recording has the step. */
    ONLY_LEFT,
    /** Only the right recording has the step. */
    ONLY_RIGHT,
    /** In one of the figures. */
    FIGURES,
    /** In the frames that the step gives another state. */
    FRAMES,
    /** In what else is known of it, such as the boot allocator's list after it, or in the remarks. */
    DETAILS
}
