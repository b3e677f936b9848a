package org.framescope.app.export;

import java.util.List;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapVeil;
import org.framescope.app.map.MapView;
import org.framescope.engine.frames.FrameRange;

/**
 * What lies over the frames after a step, apart from what the step changed.
 *
 * @param broken frames for which a rule was broken
 */
public record StepLook(MapVeil veil, List<FrameRange> broken, List<MapOutline> outlines) {

    void showOn(MapView map) {
        map.setVeil(veil);
        map.setBroken(broken);
        if (!map.outlines().equals(outlines)) {
            map.outlines().setAll(outlines);
        }
    }
}
