package org.framescope.app.map;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** The short glow of frames that changed. */
final class MarkGlow {

    private static final Duration LENGTH = Duration.millis(180);
    private static final int STRONGEST = 170;

    private final Runnable changed;
    private int strength;

    private final Transition fading = new Transition() {
        {
            setCycleDuration(LENGTH);
            setInterpolator(Interpolator.EASE_OUT);
        }

        @Override
        protected void interpolate(double fraction) {
            strength = (int) ((1 - fraction) * STRONGEST);
            changed.run();
        }
    };

    MarkGlow(Runnable changed) {
        this.changed = changed;
    }

    /** Begins a glow, or ends one at once. */
    void start(boolean glowing) {
        fading.stop();
        strength = 0;
        if (glowing) {
            fading.playFromStart();
        }
        changed.run();
    }

    /** From 0 to 256. */
    int strength() {
        return strength;
    }
}
