package org.framescope.app.map;

/**
 * The measure by which frames are coloured: every frame belongs to one of a few colour classes. Where a pixel stands
 * for several classes, they are stacked in the order of their numbers from top to bottom.
 */
public interface Colouring {

    /** Number of classes. */
    int classes();

    /** Class of a frame by its state and the step it has had that since. */
    int classOf(int state, int since);

    Swatch swatch(int colourClass);

    /** What decides on the classes: equal for colourings that give every frame the same class. */
    Object classing();
}
