package org.framescope.app.export;

import java.util.List;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapVeil;
import org.framescope.engine.frames.FrameMap;

/** Says what lies over the frames after each step; may be asked on any thread. */
@FunctionalInterface
public interface StepLooks {

    /** Outlines of a boot, the same after each step. */
    static StepLooks of(List<MapOutline> outlines) {
        var always = new StepLook(MapVeil.NONE, List.of(), outlines);
        return (step, map) -> always;
    }

    /** @param map memory after the step */
    StepLook at(int step, FrameMap map);
}
