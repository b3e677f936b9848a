package org.framescope.app.timeline;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Ticks while a recording plays. */
public final class PlayClock {

    private final PlaybackViewModel playback;
    private final Timeline timeline = new Timeline();

    public PlayClock(PlaybackViewModel playback) {
        this.playback = playback;
        timeline.setCycleCount(Animation.INDEFINITE);
        playback.playingProperty().subscribe(changed -> restart());
        playback.speedProperty().subscribe(changed -> restart());
    }

    private void restart() {
        timeline.stop();
        if (playback.playingProperty().get()) {
            var tick = Duration.seconds(1.0 / playback.speedProperty().get().ticksPerSecond());
            timeline.getKeyFrames().setAll(new KeyFrame(tick, event -> playback.tick()));
            timeline.play();
        }
    }
}
