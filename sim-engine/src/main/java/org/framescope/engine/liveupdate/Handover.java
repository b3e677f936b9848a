package org.framescope.engine.liveupdate;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.liveupdate.stream.FrameContents;
import org.framescope.engine.liveupdate.stream.WrittenStream;
import org.jspecify.annotations.Nullable;

/** What one update carries from the old Xen to the next, besides memory itself. */
final class Handover {

    final RunningHost old;
    final KexecPlan plan;
    final UpdateOptions options;
    final FrameContents contents = new FrameContents();

    /** The stream, once it is saved. */
    @Nullable WrittenStream stream;

    /** Ranges of one owner and part that the stream points at, and the pages in them. */
    long ranges;

    long pages;

    /** The page with the breadcrumb, with the strategy that has one. */
    @Nullable FrameRange breadcrumb;

    /** The in-use list, with the strategy that has one. */
    @Nullable FrameRange inUseList;

    /** Everything that must survive, as it is when the guests are paused. */
    FrameSpans preserved = FrameSpans.NONE;

    Handover(RunningHost old, KexecPlan plan, UpdateOptions options) {
        this.old = old;
        this.plan = plan;
        this.options = options;
    }

    /** The stream. @throws IllegalStateException before it is saved */
    WrittenStream stream() {
        if (stream == null) {
            throw new IllegalStateException("nothing is saved yet");
        }
        return stream;
    }

    /** What the running Xen says its region is. @throws IllegalStateException without one */
    FrameRange region() {
        FrameRange region = plan.region();
        if (region == null) {
            throw new IllegalStateException("the plan was made without a region");
        }
        return region;
    }
}
