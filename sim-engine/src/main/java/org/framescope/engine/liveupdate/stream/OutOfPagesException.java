package org.framescope.engine.liveupdate.stream;

/** The heap has no page left for the stream. Saving fails; nothing else has happened yet (spec 2.5). */
public final class OutOfPagesException extends Exception {

    private static final long serialVersionUID = 1;

    private final int order;

    /** @param order log2 of the number of frames that were asked for together */
    public OutOfPagesException(int order) {
        super("no block of order " + order + " is left for the live update stream");
        this.order = order;
    }

    /** log2 of the number of frames that were asked for together. */
    public int order() {
        return order;
    }
}
