package org.framescope.engine.recording;

/**
 * Is told how far a long computation has come, on the thread that computes. May end it by throwing, for example a {@link
 * java.util.concurrent.CancellationException}; what was computed until then is lost.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody looks. */
    Progress UNWATCHED = (part, share) -> {};

    /** The share of a part of which it is not known how long it takes. */
    double UNKNOWN = Double.NaN;

    /**
     * Called often.
     *
     * @param part title of the chapter that is computed
     * @param share how much of it is done, 0 to 1, or {@link #UNKNOWN}
     */
    void reached(String part, double share);
}
