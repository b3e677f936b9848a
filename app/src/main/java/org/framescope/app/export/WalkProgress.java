package org.framescope.app.export;

/** Learns how far a walk is. */
@FunctionalInterface
public interface WalkProgress {

    /** Told on the thread that draws: {@code done} of {@code all} pictures. */
    void made(int done, int all);
}
