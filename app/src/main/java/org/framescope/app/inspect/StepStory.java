package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.allocator.AllocatorRequest;
import org.framescope.app.timeline.ChangeSummary;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.StepListViewModel.RunPosition;
import org.framescope.app.units.AddressUnit;
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

    /** A number of the step. */
    public record Figure(FigureKind kind, long number) {

        public String name() {
            return readable(kind.name());
        }

        /** The number as a person reads it. */
        public String value(AddressUnit unit) {
            return FigureWords.of(kind, number, unit);
        }

        /** The same number without rounding, and places in another unit. */
        public String exact(AddressUnit unit) {
            return FigureWords.exact(kind, number, unit);
        }
    }

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
            figures.add(new Figure(kinds.get(i), step.figure(i)));
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
}
