package org.framescope.engine.recording;

import org.framescope.engine.frames.Unit;

/**
 * A number that goes with a kind of step.
 *
 * @param name stable name, also the placeholder {@code {name}} in the texts of the step
 */
public record FigureKind(String name, Unit unit) {}
