package org.framescope.app.compare;

import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.MapDifference;
import org.jspecify.annotations.Nullable;

/**
 * Two runs at one stop.
 *
 * @param left memory of the left run, as long as that of the longer one
 * @param right memory of the right run, as long as that of the longer one
 * @param leftUses frames of the left map by use, indexed by ordinal
 * @param rightUses frames of the right map by use, indexed by ordinal
 * @param leftMarked the frames that the left step changed
 * @param rightMarked the frames that the right step changed
 * @param difference in what the two maps differ; null while that is being computed
 */
public record PairMoment(
        RunPair pair,
        int stop,
        FrameMap left,
        FrameMap right,
        long[] leftUses,
        long[] rightUses,
        List<FrameRange> leftMarked,
        List<FrameRange> rightMarked,
        @Nullable MapDifference difference) {

    PairMoment with(MapDifference found) {
        return new PairMoment(pair, stop, left, right, leftUses, rightUses, leftMarked, rightMarked, found);
    }
}
