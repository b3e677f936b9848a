package org.framescope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recording;

/** Which steps a walk shows, and how fast. */
final class WalkChoices {

    /** Which steps of the range. */
    enum Which {
        EVERY,
        PHASE_ENDS,
        FILTERED
    }

    private static final int SLOWEST_MILLIS = 10_000;
    private static final int FASTEST_MILLIS = 20;

    private final Recording recording;
    private final StepOutline filtered;
    private final StringProperty first = new SimpleStringProperty("1");
    private final StringProperty last = new SimpleStringProperty();
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.EVERY);
    private final StringProperty stride = new SimpleStringProperty("1");
    private final StringProperty delay = new SimpleStringProperty();

    /** @param filtered the steps that the list of the window shows */
    WalkChoices(Recording recording, StepOutline filtered, ExportMemory memory) {
        this.recording = recording;
        this.filtered = filtered;
        last.set(Integer.toString(recording.size()));
        // a suggestion that is no longer than half a minute
        stride.set(Integer.toString(Math.max(1, recording.size() / 150)));
        delay.set(memory.get("delay", "200"));
    }

    void remember(ExportMemory memory) {
        memory.put("delay", delay.get().strip());
    }

    void onChange(Runnable action) {
        List.of(first, last, stride, delay).forEach(text -> text.subscribe(now -> action.run()));
        which.subscribe(now -> action.run());
    }

    /** What stands against the walk, in a sentence. */
    Optional<String> problem(PageSize size, boolean gif) {
        int from = number(first, 1, recording.size());
        int to = number(last, 1, recording.size());
        if (from < 0 || to < from) {
            return Optional.of(Texts.get("export.walk.range", Units.count(recording.size())));
        }
        if (which.get() == Which.EVERY && number(stride, 1, Integer.MAX_VALUE) < 0) {
            return Optional.of(Texts.get("export.walk.stride"));
        }
        if (delayMillis() < 0) {
            return Optional.of(
                    Texts.get("export.walk.delay", Units.count(FASTEST_MILLIS), Units.count(SLOWEST_MILLIS)));
        }
        long pictures = which.get() == Which.EVERY
                ? WalkSteps.countEvery(from, to, number(stride, 1, Integer.MAX_VALUE))
                : steps().size();
        return WalkLimits.objection(pictures, size, gif);
    }

    /** The steps, ascending; to be asked only when nothing stands against the walk. */
    List<Integer> steps() {
        int from = number(first, 1, recording.size());
        int to = number(last, 1, recording.size());
        return switch (which.get()) {
            case EVERY -> WalkSteps.every(from, to, number(stride, 1, Integer.MAX_VALUE));
            case PHASE_ENDS -> WalkSteps.phaseEnds(recording, from, to);
            case FILTERED -> new ArrayList<>(WalkSteps.of(filtered, from, to));
        };
    }

    /** How long each picture is seen, or -1 when that is no number that can be. */
    int delayMillis() {
        return number(delay, FASTEST_MILLIS, SLOWEST_MILLIS);
    }

    /** The number in a field, -1 when there is none between the bounds. */
    private static int number(StringProperty field, int least, int most) {
        try {
            int value = Integer.parseInt(field.get().strip());
            return value >= least && value <= most ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    StringProperty firstProperty() {
        return first;
    }

    StringProperty lastProperty() {
        return last;
    }

    ObjectProperty<Which> whichProperty() {
        return which;
    }

    StringProperty strideProperty() {
        return stride;
    }

    StringProperty delayProperty() {
        return delay;
    }
}
