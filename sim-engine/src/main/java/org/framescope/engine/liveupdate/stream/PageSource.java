package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.FrameRange;

/** Gives the saving Xen the pages that it writes the stream to: pages of its heap, outside the region (spec 2.2). */
public interface PageSource {

    /**
     * The next pages for records; they need not lie together.
     *
     * @param atMost number of pages that are wanted now, at least 1
     * @return one to {@code atMost} frames
     * @throws OutOfPagesException when no page is left
     */
    FrameRange nextPages(long atMost) throws OutOfPagesException;

    /**
     * A naturally aligned block of {@code 1 << order} frames for the page list, which must be physically contiguous
     * (spec 2.6).
     *
     * @throws OutOfPagesException when there is no such block
     */
    FrameRange block(int order) throws OutOfPagesException;
}
