package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;

/** A colouring by what a frame is, wherever it lies. */
interface StateColouring extends Colouring {

    /** Class of a frame by its state and the step it has had that since. */
    int classOf(int state, int since);

    @Override
    default void classify(FrameMap map, long from, long to, ClassVisitor visitor) {
        map.forEachRun(from, to, (s, e, state, since) -> visitor.run(s, e, classOf(state, since)));
    }
}
