package org.framescope.app.inspect.frametable;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the frametable that was asked for.
 *
 * @param step number of the step
 * @param pages its size
 * @param align in frames
 * @param mfn first frame, or -1 where it could not be had
 */
public record Chunk(int step, long pages, long align, long mfn) {

    public long bytes() {
        return pages << Units.PAGE_SHIFT;
    }

    /** Its frames; null where it could not be had. */
    public @Nullable FrameRange frames() {
        return mfn < 0 ? null : FrameRange.ofLength(mfn, pages);
    }
}
