package org.framescope.app.inspect.frametable;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.BarsChart;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * The frametable after a step.
 *
 * @param step the step
 * @param chunks the pieces that the Xen that has the machine has taken so far
 * @param all all pieces that it ever asks for
 * @param doneStep the step in which its table is complete; 0 when it never is
 * @param next the piece that it needs next; null when it needs none any more
 * @param infoBytes size of its {@code page_info}
 * @param ramBytes RAM of the host
 * @param pluggedBytes RAM that an allocator has been given
 * @param plans what the table takes by size of {@code page_info}; empty where the recording does not tell
 * @param planHolds whether the pieces that this Xen asked for are those of the plan for its own size
 */
public record FrametableContent(
        int step,
        List<Chunk> chunks,
        List<Chunk> all,
        int doneStep,
        @Nullable NextChunk next,
        int infoBytes,
        long ramBytes,
        long pluggedBytes,
        List<FrametablePlan> plans,
        boolean planHolds)
        implements Exportable {

    public FrametableContent {
        chunks = List.copyOf(chunks);
        all = List.copyOf(all);
        plans = List.copyOf(plans);
    }

    /** Bytes that the table has so far. */
    public long bytes() {
        return chunks.stream()
                .filter(chunk -> chunk.mfn() >= 0)
                .mapToLong(Chunk::bytes)
                .sum();
    }

    /** Bytes of all pieces: by the plan where it holds, else those that were asked for. */
    public long wantedBytes() {
        FrametablePlan own = ownPlan();
        return own != null && planHolds
                ? own.bytes()
                : all.stream().mapToLong(Chunk::bytes).sum();
    }

    /** The plan for the size of {@code page_info} of this build; null where the recording does not tell. */
    public @Nullable FrametablePlan ownPlan() {
        return plans.stream()
                .filter(plan -> plan.infoBytes() == infoBytes)
                .findFirst()
                .orElse(null);
    }

    /** Pieces so far, those taken side by side together. */
    public List<ChunkRow> rows() {
        return ChunkRow.of(chunks);
    }

    @Override
    public List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        StepsChart growth = growth();
        if (growth != null) {
            charts.add(growth);
        }
        if (!plans.isEmpty()) {
            charts.add(sizes());
        }
        return charts;
    }

    /** The whole table by size of {@code page_info}. */
    BarsChart sizes() {
        return new BarsChart(
                "frametable-by-page-info",
                Texts.get("frametable.chart.sizes"),
                Texts.get("frametable.page-info"),
                plans.stream().map(plan -> Units.size(plan.infoBytes())).toList(),
                Unit.BYTES,
                List.of(new BarsChart.Bars(
                        Texts.get("side.frametable"),
                        plans.stream().mapToLong(FrametablePlan::bytes).toArray())));
    }

    /** The table over the steps, beyond the shown one too; null when nothing was taken. */
    @Nullable StepsChart growth() {
        List<Chunk> taken = all.stream().filter(chunk -> chunk.frames() != null).toList();
        if (taken.isEmpty()) {
            return null;
        }
        int[] steps = new int[taken.size()];
        long[] bytes = new long[taken.size()];
        long sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += taken.get(i).bytes();
            steps[i] = taken.get(i).step();
            bytes[i] = sum;
        }
        return new StepsChart(
                "frametable-growth",
                Texts.get("frametable.chart.growth"),
                Unit.BYTES,
                Math.max(doneStep, steps[steps.length - 1]),
                List.of(new StepsChart.Series(Texts.get("side.frametable"), steps, bytes)),
                new StepsChart.Limit(Texts.get("frametable.whole"), wantedBytes()));
    }

    @Override
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(chunkTable());
        if (!plans.isEmpty()) {
            tables.add(planTable());
        }
        return tables;
    }

    private Table chunkTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long bytes = 0;
        for (Chunk chunk : chunks) {
            FrameRange frames = chunk.frames();
            bytes += frames == null ? 0 : chunk.bytes();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(chunk.step());
            row.add(chunk.bytes());
            row.add(frames == null ? null : frames.start());
            row.add(bytes);
            rows.add(row);
        }
        return new Table(
                "frametable-chunks",
                Texts.get("frametable.chunks"),
                List.of(
                        new Column("step", Unit.COUNT),
                        new Column("size", Unit.BYTES),
                        new Column("start", Unit.MFN),
                        new Column("table", Unit.BYTES)),
                rows);
    }

    private Table planTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FrametablePlan plan : plans) {
            rows.add(List.of(
                    plan.infoBytes(),
                    plan.bytes(),
                    plan.count(Align.GIB_FRAMES),
                    plan.count(Align.LARGE_PAGE_FRAMES),
                    plan.count(1)));
        }
        return new Table(
                "frametable-by-page-info-pieces",
                Texts.get("frametable.sizes"),
                List.of(
                        new Column("page_info", Unit.BYTES),
                        new Column("frametable", Unit.BYTES),
                        new Column("1 GiB", Unit.COUNT),
                        new Column("2 MiB", Unit.COUNT),
                        new Column("4 KiB", Unit.COUNT)),
                rows);
    }
}
