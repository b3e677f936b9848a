package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.allocator.AllocatorRequest;
import org.framescope.app.timeline.ChangeSummary;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.StepListViewModel.RunPosition;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/**
 * One step as a person reads it.
 *
 * @param position {@code Step 57 of 312}
 * @param repeat {@code 12 of 32 alike}, empty when the step is not repeated
 * @param changes what changed, summed up
 * @param request what the boot allocator was asked for in the step; null when nothing was
 */
public record StepStory(
        String position,
        String repeat,
        Phase phase,
        String title,
        String function,
        String why,
        ChangeSummary changes,
        List<Figure> figures,
        List<String> notes,
        @Nullable Failure failure,
        @Nullable AllocatorRequest request) {

    /**
     * A number of the step.
     *
     * @param exact the same number without rounding
     */
    public record Figure(String name, String value, String exact) {}

    static StepStory of(Moment moment, @Nullable RunPosition run) {
        Step step = Objects.requireNonNull(moment.step());
        String position = Texts.get(
                "step.position",
                Units.count(moment.number()),
                Units.count(moment.recording().size()));
        String repeat = run == null || run.of() < 2
                ? ""
                : Texts.get("step.repeat", Units.count(run.at()), Units.count(run.of()));
        return new StepStory(
                position,
                repeat,
                step.phase(),
                step.title(),
                step.function(),
                step.why(),
                moment.changes(),
                figuresOf(step),
                step.notes(),
                step.failure(),
                AllocatorRequest.in(moment.recording(), moment.number()));
    }

    private static List<Figure> figuresOf(Step step) {
        List<Figure> figures = new ArrayList<>();
        List<FigureKind> kinds = step.kind().figures();
        for (int i = 0; i < kinds.size(); i++) {
            FigureKind kind = kinds.get(i);
            long value = step.figure(i);
            figures.add(new Figure(readable(kind.name()), kind.unit().format(value), exact(kind.unit(), value)));
        }
        return figures;
    }

    /** {@code maxPage} and {@code max-page} become {@code max page}. */
    public static String readable(String name) {
        String known = Texts.find("figure." + name);
        if (known != null) {
            return known;
        }
        String spaced =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').replace('_', ' ');
        return spaced.isEmpty()
                ? spaced
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String exact(Unit unit, long value) {
        return switch (unit) {
            case BYTES -> Units.exactBytes(value);
            case PAGES -> Units.count(value) + " × 4 KiB";
            case MFN -> Texts.get("exact.mfn", Units.address(value << Units.PAGE_SHIFT), Units.count(value));
            case ADDRESS -> Units.exactBytes(value);
            case COUNT, ORDER, NODE, PERCENT -> unit.format(value);
        };
    }
}
