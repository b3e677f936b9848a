package org.framescope.app.map;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over the frames.
 *
 * @param changed frames that the current step changed
 * @param glow how strong they glow, from 0 to 256
 * @param broken frames for which a rule was broken
 * @param outlines places that are marked by a line around them
 * @param hovered the run under the pointer
 * @param cursor the frame that the keyboard points at (MFN), or -1
 * @param selected the frames that are selected
 * @param flags places that somebody keeps
 */
public record MapMarks(
        List<FrameRange> changed,
        int glow,
        List<FrameRange> broken,
        List<MapOutline> outlines,
        @Nullable FrameRange hovered,
        long cursor,
        @Nullable FrameRange selected,
        List<MapFlag> flags) {

    public static final MapMarks NONE = new MapMarks(List.of(), 0, List.of(), List.of(), null, -1, null, List.of());
}
