package org.framescope.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.jspecify.annotations.Nullable;

/**
 * A figure of both runs.
 *
 * @param key its name among the texts, below {@code compare.figure.}
 * @param values what each run counted, as a person reads it; empty where nothing was counted
 * @param exact the same, exact
 * @param differs whether a person reads different values
 */
public record Figure(String key, List<String> values, List<String> exact, boolean differs) {

    private record Kind(String key, Unit unit, ToLongFunction<UpdateFigures> value) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("domains", Unit.COUNT, UpdateFigures::domains),
            new Kind("preserved", Unit.PAGES, UpdateFigures::preservedFrames),
            new Kind("ranges", Unit.COUNT, UpdateFigures::preservedRanges),
            new Kind("records", Unit.COUNT, UpdateFigures::streamRecords),
            new Kind("stream", Unit.BYTES, UpdateFigures::streamBytes),
            new Kind("frametable", Unit.BYTES, UpdateFigures::frametableBytes),
            new Kind("plugged", Unit.BYTES, UpdateFigures::pluggedBytes),
            new Kind("before", Unit.PAGES, UpdateFigures::framesBefore),
            new Kind("after", Unit.PAGES, UpdateFigures::framesAfter));

    /** The figures of the runs' last updates, without those that are 0 in all of them. */
    static List<Figure> of(List<ComparedRun> runs) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<@Nullable Long> counts = new ArrayList<>();
            for (ComparedRun run : runs) {
                counts.add(
                        run.last() == null
                                ? null
                                : kind.value().applyAsLong(run.last().figures()));
            }
            if (counts.stream().anyMatch(count -> count != null && count != 0)) {
                figures.add(new Figure(
                        kind.key(),
                        counts.stream().map(count -> text(kind, count)).toList(),
                        counts.stream().map(count -> exact(kind, count)).toList(),
                        counts.stream()
                                        .map(count -> text(kind, count))
                                        .distinct()
                                        .count()
                                > 1));
            }
        }
        return figures;
    }

    private static String text(Kind kind, @Nullable Long count) {
        return count == null ? "" : kind.unit().format(count);
    }

    private static String exact(Kind kind, @Nullable Long count) {
        if (count == null) {
            return "";
        }
        return switch (kind.unit()) {
            case PAGES -> Units.exactBytes(count << Units.PAGE_SHIFT);
            case BYTES -> Units.exactBytes(count);
            default -> Units.count(count);
        };
    }
}
