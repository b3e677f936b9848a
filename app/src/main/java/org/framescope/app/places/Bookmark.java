package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;

/**
 * A place that somebody keeps.
 *
 * @param name one line, not blank, at most {@link #LONGEST_NAME} characters
 * @param range the frames, at least one
 * @param step the step at which it is meant; {@link Goal#THIS_STEP} when that does not matter
 * @param text what somebody wants to say about it, may be empty and may have lines; at most {@link #LONGEST_TEXT} characters
 */
record Bookmark(String name, FrameRange range, int step, String text) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 10_000;

    /** The largest frame number that there can be plus one, as addresses end at 2^52 bytes. */
    static final long LAST_FRAME = 1L << 40;

    /**
     * @throws IllegalArgumentException when a part is out of its bounds
     */
    Bookmark {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException("not a name for a bookmark: " + name);
        }
        if (text.length() > LONGEST_TEXT || step < 0 || range.isEmpty() || range.end() > LAST_FRAME) {
            throw new IllegalArgumentException("not a bookmark: " + name);
        }
    }

    /** Whether it stands for one frame and not for a range. */
    boolean isFrame() {
        return range.frames() == 1;
    }

    /** A text that leads to the place when it is typed where one goes to. */
    String shareText() {
        return ShareText.of(range, step);
    }

    /** Where following the bookmark leads. */
    Goal goal() {
        return isFrame() ? new Goal.Frame(range.start(), step) : new Goal.Frames(range, step);
    }
}
