package org.framescope.app.compare;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.RecordingComparison;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** All differences of two runs as tables. */
public final class DifferenceTables {

    private DifferenceTables() {}

    /**
     * The steps that differ, as listed; rows are made when they are asked for, since there may be a million.
     *
     * @param unit in what places are written
     */
    public static Table steps(RunPair pair, int[] stops, AddressUnit unit) {
        RecordingComparison steps = pair.steps();
        List<List<@Nullable Object>> rows = new AbstractList<>() {
            @Override
            public List<@Nullable Object> get(int index) {
                return row(steps, stops[index], unit);
            }

            @Override
            public int size() {
                return stops.length;
            }
        };
        return new Table(
                "differences",
                Texts.get(
                        "compare.table.steps", pair.left().title(), pair.right().title()),
                List.of(
                        new Table.Column(Texts.get("compare.table.phase"), null),
                        new Table.Column(Texts.get("compare.table.step"), null),
                        new Table.Column(Texts.get("compare.table.left"), Unit.COUNT),
                        new Table.Column(Texts.get("compare.table.right"), Unit.COUNT),
                        new Table.Column(Texts.get("compare.table.difference"), null)),
                rows);
    }

    private static List<@Nullable Object> row(RecordingComparison steps, int stop, AddressUnit unit) {
        var text = new StopText(steps, stop);
        Step left = text.left();
        Step right = text.right();
        return Arrays.asList(
                text.phase(),
                text.title(),
                left == null ? null : (Object) left.number(),
                right == null ? null : right.number(),
                text.summary(unit));
    }

    /** The memory that differs, by its uses on both sides. */
    public static Table memory(MapDifference difference) {
        return new Table(
                "memory-differences",
                Texts.get("compare.table.memory"),
                List.of(
                        new Table.Column(Texts.get("compare.table.left"), null),
                        new Table.Column(Texts.get("compare.table.right"), null),
                        new Table.Column(Texts.get("compare.table.bytes"), Unit.BYTES)),
                difference.uses().stream()
                        .map(uses -> Arrays.<@Nullable Object>asList(
                                uses.left().label(), uses.right().label(), uses.frames() << Units.PAGE_SHIFT))
                        .toList());
    }
}
