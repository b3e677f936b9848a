package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.liveupdate.stream.OutOfPagesException;
import org.framescope.engine.liveupdate.stream.PageSource;

/** The pages of the stream: single ones from anywhere in the old Xen's heap, as the patches take them (spec 2.6). */
final class HeapPages implements PageSource {

    private final RunningXen xen;

    HeapPages(RunningXen xen) {
        this.xen = xen;
    }

    @Override
    public FrameRange nextPages(long atMost) throws OutOfPagesException {
        return block(0);
    }

    @Override
    public FrameRange block(int order) throws OutOfPagesException {
        if (order > Zones.MAX_ORDER) {
            throw new OutOfPagesException(order);
        }
        HeapRequest request = new HeapRequest(
                order, true, Zones.HIGHEST, xen.nodes().of(xen.image().start()));
        long mfn = xen.heap().allocate(request, FrameState.of(FrameUse.LU_STREAM));
        if (mfn < 0) {
            throw new OutOfPagesException(order);
        }
        return FrameRange.ofLength(mfn, 1L << order);
    }
}
