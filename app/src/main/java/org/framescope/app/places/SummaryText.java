package org.framescope.app.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.places.RangeSummary.NodePart;
import org.framescope.app.places.RangeSummary.OwnerPart;
import org.framescope.app.places.RangeSummary.UsePart;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** A summary for the clipboard and for files: exact, whatever the window rounds. */
final class SummaryText {

    private final RangeSummary summary;
    private final AddressUnit unit;

    private SummaryText(RangeSummary summary, AddressUnit unit) {
        this.summary = summary;
        this.unit = unit;
    }

    /** Lines for a person. */
    static String lines(RangeSummary summary, AddressUnit unit) {
        return new SummaryText(summary, unit).lines();
    }

    /** One row for each use, then what is free, the owners and the nodes. */
    static Table table(RangeSummary summary) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        FrameRange range = summary.range();
        rows.add(row(Texts.get("summary.kind.range"), "", range.start(), range.frames(), summary.ranges()));
        for (UsePart part : summary.uses()) {
            rows.add(row(Texts.get("summary.kind.use"), part.use().label(), null, part.frames(), part.ranges()));
        }
        FrameRange largest = summary.largestFree();
        if (largest != null) {
            rows.add(row(Texts.get("summary.kind.largest-free"), "", largest.start(), largest.frames(), null));
        }
        AlignedBlock block = summary.largestBlock();
        if (block != null) {
            String order = Texts.get("summary.order", Integer.toString(block.order()));
            rows.add(row(Texts.get("summary.kind.largest-block"), order, block.start(), 1L << block.order(), null));
        }
        for (OwnerPart part : summary.owners()) {
            rows.add(row(Texts.get("summary.kind.owner"), "dom" + part.domain(), null, part.frames(), null));
        }
        for (NodePart part : summary.nodes()) {
            String node = Texts.get("summary.node", Integer.toString(part.node()));
            rows.add(row(Texts.get("summary.kind.node"), node, null, part.frames(), null));
        }
        List<Column> columns = List.of(
                new Column(Texts.get("summary.column.what"), null),
                new Column(Texts.get("summary.column.name"), null),
                new Column(Texts.get("summary.column.start"), Unit.MFN),
                new Column(Texts.get("summary.column.pages"), Unit.PAGES),
                new Column(Texts.get("summary.column.bytes"), Unit.BYTES),
                new Column(Texts.get("summary.column.ranges"), Unit.COUNT));
        return new Table("selection", Texts.get("summary.title"), columns, rows);
    }

    private static List<@Nullable Object> row(
            String what, String name, @Nullable Long start, long frames, @Nullable Long ranges) {
        return Arrays.asList(what, name, start, frames, frames << Units.PAGE_SHIFT, ranges);
    }

    private String lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get(
                "summary.copy.head",
                unit.range(summary.range()),
                exact(summary.range().frames()),
                Units.count(summary.step())));
        lines.add(Texts.get("summary.copy.ranges", Units.count(summary.ranges())));
        for (UsePart part : summary.uses()) {
            lines.add(Texts.get(
                    "summary.copy.use", part.use().label(), exact(part.frames()), Units.count(part.ranges())));
        }
        AlignedBlock block = summary.largestBlock();
        FrameRange largest = summary.largestFree();
        if (block == null || largest == null) {
            lines.add(Texts.get("summary.copy.nothing-free"));
        } else {
            lines.add(Texts.get(
                    "summary.copy.block",
                    Integer.toString(block.order()),
                    exact(1L << block.order()),
                    unit.place(block.start())));
            lines.add(Texts.get("summary.copy.free", exact(largest.frames()), unit.place(largest.start())));
        }
        summary.owners()
                .forEach(
                        part -> lines.add(Texts.get("summary.copy.part", "dom" + part.domain(), exact(part.frames()))));
        summary.nodes()
                .forEach(part -> lines.add(Texts.get(
                        "summary.copy.part",
                        Texts.get("summary.node", Integer.toString(part.node())),
                        exact(part.frames()))));
        return String.join("\n", lines);
    }

    private static String exact(long frames) {
        return Units.exactBytes(frames << Units.PAGE_SHIFT);
    }
}
