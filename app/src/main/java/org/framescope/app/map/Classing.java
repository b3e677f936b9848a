package org.framescope.app.map;

/**
 * What decides on the class of every frame.
 *
 * @param measure what is measured
 * @param by what else it depends on, such as the step that is shown
 */
record Classing(Measure measure, Object by) {

    static Classing ofAges(int step) {
        return new Classing(Measure.AGE, step);
    }

    /** Whether classes change from step to step, though the frames do not. */
    static boolean isOfAges(Object classing) {
        return classing instanceof Classing of && of.measure == Measure.AGE;
    }
}
