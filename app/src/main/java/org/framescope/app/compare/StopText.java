package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.FigureWords;
import org.framescope.app.inspect.StepStory;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.RecordingComparison;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepAlignment;
import org.framescope.engine.recording.StepDifference;
import org.jspecify.annotations.Nullable;

/** What two runs do at a stop, and in what that differs, in words. */
final class StopText {

    /**
     * A figure of both steps.
     *
     * @param left empty where the left run has no such step
     * @param right empty where the right run has no such step
     */
    record FigurePair(String name, String left, String right, boolean differs) {}

    private final RecordingComparison steps;
    private final int stop;

    StopText(RecordingComparison steps, int stop) {
        this.steps = steps;
        this.stop = stop;
    }

    /** The left run's step, null where it makes none. */
    @Nullable Step left() {
        StepAlignment alignment = steps.alignment();
        return stop > 0 && alignment.isLeftStep(stop) ? steps.left().step(alignment.left(stop)) : null;
    }

    /** The right run's step, null where it makes none. */
    @Nullable Step right() {
        StepAlignment alignment = steps.alignment();
        return stop > 0 && alignment.isRightStep(stop) ? steps.right().step(alignment.right(stop)) : null;
    }

    StepDifference difference() {
        return stop > 0 ? steps.difference(stop) : StepDifference.NONE;
    }

    /** Number of the left run's step, or at which one it stays. */
    String leftPosition() {
        return position(left(), steps.alignment().left(stop));
    }

    /** Number of the right run's step, or at which one it stays. */
    String rightPosition() {
        return position(right(), steps.alignment().right(stop));
    }

    private static String position(@Nullable Step step, int at) {
        String number = Units.count(at);
        return step == null ? Texts.get("compare.position.stays", number) : number;
    }

    /** The step's name; that of the right one where only this run makes it. */
    String title() {
        return RunPair.stepAt(steps, stop).title();
    }

    String phase() {
        return RunPair.stepAt(steps, stop).phase().title();
    }

    /**
     * In what the two differ, in one line.
     *
     * @param unit in what places are written
     */
    String summary(AddressUnit unit) {
        StepDifference difference = difference();
        if (difference != StepDifference.FIGURES) {
            return DifferenceFilter.name(difference);
        }
        List<String> parts = new ArrayList<>();
        for (FigurePair figure : figures(unit)) {
            if (figure.differs()) {
                parts.add(Texts.get("compare.figure-change", figure.name(), figure.left(), figure.right()));
            }
        }
        return String.join(", ", parts);
    }

    /** The figures of both steps, in the order of the steps' kind. */
    List<FigurePair> figures(AddressUnit unit) {
        Step one = left();
        Step other = right();
        List<FigurePair> figures = new ArrayList<>();
        List<FigureKind> kinds =
                stop == 0 ? List.of() : RunPair.stepAt(steps, stop).kind().figures();
        for (int i = 0; i < kinds.size(); i++) {
            FigureKind kind = kinds.get(i);
            String leftValue = value(one, i, kind, other, unit);
            String rightValue = value(other, i, kind, one, unit);
            boolean differs = one != null && other != null && !Objects.equals(leftValue, rightValue);
            figures.add(new FigurePair(StepStory.readable(kind.name()), leftValue, rightValue, differs));
        }
        return figures;
    }

    /** Rounded as usual, but exact where the other step's value would read the same and is not. */
    private static String value(
            @Nullable Step step, int index, FigureKind kind, @Nullable Step other, AddressUnit unit) {
        if (step == null) {
            return "";
        }
        long value = step.figure(index);
        String rounded = FigureWords.of(kind, value, unit);
        if (other == null
                || value == other.figure(index)
                || !rounded.equals(FigureWords.of(kind, other.figure(index), unit))) {
            return rounded;
        }
        return kind.unit() == Unit.PAGES ? Units.exactBytes(value << Units.PAGE_SHIFT) : Units.exactBytes(value);
    }
}
