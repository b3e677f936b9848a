package org.framescope.app.export;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.input.Names;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** The tables that every run has: its steps, what memory is used for after one of them, and what was found. */
public final class RunTables {

    private RunTables() {}

    /** The steps that an outline lets through; rows are made when they are read, for there may be a million. */
    public static Table steps(Recording recording, StepOutline outline) {
        List<Table.Column> columns = List.of(
                column("step", Unit.COUNT),
                column("phase", null),
                column("kind", null),
                column("title", null),
                column("function", null),
                column("touched", Unit.PAGES),
                column("why", null));
        return new Table("steps", Texts.get("export.table.steps"), columns, new AbstractList<>() {
            @Override
            public List<@Nullable Object> get(int place) {
                Step step = outline.stepAt(place);
                return Arrays.asList(
                        step.number(),
                        step.phase().title(),
                        step.kind().id(),
                        step.title(),
                        step.function(),
                        pagesIn(recording.touchedBy(step.number())),
                        step.why());
            }

            @Override
            public int size() {
                return outline.stepCount();
            }
        });
    }

    /** Frames in any of the ranges, which may overlap. */
    private static long pagesIn(List<FrameRange> ranges) {
        List<FrameRange> ascending = new ArrayList<>(ranges);
        ascending.sort(Comparator.comparingLong(FrameRange::start));
        long pages = 0;
        long behind = 0;
        for (FrameRange range : ascending) {
            pages += Math.max(0, range.end() - Math.max(behind, range.start()));
            behind = Math.max(behind, range.end());
        }
        return pages;
    }

    /** What memory is used for, as the legend beside the map says it. */
    public static Table uses(FrameMap map) {
        long[] tally = new long[FrameUse.count()];
        map.tally(0, map.end(), tally);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            long pages = tally[use.ordinal()];
            if (pages > 0) {
                rows.add(Arrays.asList(use.label(), pages, use.explanation()));
            }
        }
        List<Table.Column> columns =
                List.of(column("use", null), column("amount", Unit.PAGES), column("meaning", null));
        return new Table("uses", Texts.get("export.table.uses"), columns, rows);
    }

    /** What was found to be wrong. */
    public static Table findings(List<Finding> findings) {
        List<Table.Column> columns = List.of(
                column("severity", null),
                column("step", Unit.COUNT),
                column("rule", null),
                column("text", null),
                column("owner", null),
                column("start", Unit.MFN),
                column("end", Unit.MFN),
                column("causes", null));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            FrameRange frames = finding.frames();
            rows.add(Arrays.asList(
                    Texts.get("finding." + Names.of(finding.severity())),
                    finding.step(),
                    finding.rule(),
                    finding.text(),
                    finding.owner(),
                    frames == null ? null : frames.start(),
                    frames == null ? null : frames.end(),
                    String.join("; ", finding.causes())));
        }
        return new Table("findings", Texts.get("export.table.findings"), columns, rows);
    }

    private static Table.Column column(String name, @Nullable Unit unit) {
        return new Table.Column(Texts.get("export.column." + name), unit);
    }
}
