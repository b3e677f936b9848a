package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;

/** A map without a window that says what it was told to show. */
final class FakeMap implements MapHand {

    String view = "all";
    long cursor = -1;

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public void reveal(long mfn) {
        cursor = mfn;
    }

    @Override
    public void approach(long mfn) {
        cursor = mfn;
        view = "near " + mfn;
    }

    @Override
    public void show(FrameRange range) {
        view = range.toString();
    }

    @Override
    public Object view() {
        return view;
    }

    @Override
    public void restore(Object before, long at) {
        view = (String) before;
        cursor = at;
    }
}
