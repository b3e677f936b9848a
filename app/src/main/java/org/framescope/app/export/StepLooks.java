package org.framescope.app.export;

import org.framescope.engine.frames.FrameMap;

/** Says what lies over the frames after each step; may be asked on any thread. */
@FunctionalInterface
public interface StepLooks {

    /** @param map memory after the step */
    StepLook at(int step, FrameMap map);
}
