package org.framescope.app.scenario;

/** Work ended because it needs more memory than the program may take. */
public final class TooLargeException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param work what a person reads while it runs */
    TooLargeException(String work, OutOfMemoryError cause) {
        super(work, cause);
    }
}
