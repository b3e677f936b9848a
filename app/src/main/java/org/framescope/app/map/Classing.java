package org.framescope.app.map;

/**
 * What decides on the class of every frame.
 *
 * @param measure what is measured
 * @param by what else it depends on, such as the step that is shown
 */
record Classing(Measure measure, Object by) {}
