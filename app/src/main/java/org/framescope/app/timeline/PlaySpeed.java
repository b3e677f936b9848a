package org.framescope.app.timeline;

/** How fast the steps go by while playing. */
public enum PlaySpeed {
    ONE(1),
    TWO(2),
    FIVE(5),
    TEN(10),
    THIRTY(30),
    /** Everything in about ten seconds, several steps at once if there are many. */
    WHOLE(30);

    private static final int WHOLE_SECONDS = 10;

    private final int ticksPerSecond;

    PlaySpeed(int ticksPerSecond) {
        this.ticksPerSecond = ticksPerSecond;
    }

    public int ticksPerSecond() {
        return ticksPerSecond;
    }

    /** Steps to go at each tick. */
    public int stride(int steps) {
        return this == WHOLE ? Math.max(1, Math.ceilDiv(steps, WHOLE_SECONDS * ticksPerSecond)) : 1;
    }

    /** Key of its name in the texts. */
    public String textKey() {
        return "speed." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
