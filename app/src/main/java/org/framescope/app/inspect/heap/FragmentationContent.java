package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.BarsChart;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Fragmentation;
import org.jspecify.annotations.Nullable;

/**
 * How scattered the free memory of the heap is after a step.
 *
 * @param blocks free blocks by order
 * @param largest the lowest of the largest free blocks; null when nothing is free
 * @param stretch the longest stretch of free frames, whatever blocks it is made of; null when nothing is free
 * @param heapStep while there is no heap: the first step that gives it memory, 0 when none does
 */
public record FragmentationContent(
        Fragmentation blocks,
        @Nullable FrameRange largest,
        @Nullable FrameRange stretch,
        int heapStep) implements Exportable {

    public boolean isEmpty() {
        return largest == null;
    }

    public long freeBytes() {
        return blocks.freePages() << Units.PAGE_SHIFT;
    }

    /** The share of free memory that cannot serve a request of an order, in percent, rounded. */
    public long unusablePercent(int order) {
        return Math.round(100 * blocks.unusable(order));
    }

    /** The order up to which at least half of free memory is usable; -1 where nothing is free. */
    public int halfUsableOrder() {
        int found = -1;
        for (int order = 0; order < HeapCount.ORDERS; order++) {
            found = !isEmpty() && blocks.unusable(order) <= 0.5 ? order : found;
        }
        return found;
    }

    private static List<String> orders() {
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < HeapCount.ORDERS; order++) {
            orders.add(Units.size(Units.PAGE_SIZE << order));
        }
        return orders;
    }

    private BarsChart chart(String id, Unit unit, long[] values) {
        String title = Texts.get("fragmentation.chart." + id);
        return new BarsChart(
                "fragmentation-" + id,
                title,
                Texts.get("fragmentation.block"),
                orders(),
                unit,
                List.of(new BarsChart.Bars(title, values)));
    }

    private long[] each(java.util.function.IntToLongFunction value) {
        return java.util.stream.IntStream.range(0, HeapCount.ORDERS)
                .mapToLong(value)
                .toArray();
    }

    @Override
    public List<Chart> charts() {
        return List.of(
                chart("blocks", Unit.COUNT, each(order -> blocks.blocks().get(order))),
                chart("free", Unit.BYTES, each(order -> blocks.blocks().get(order) << order + Units.PAGE_SHIFT)),
                unusable());
    }

    /** The unusable free space index by order. */
    BarsChart unusable() {
        return chart("unusable", Unit.PERCENT, each(this::unusablePercent));
    }

    @Override
    public List<Table> tables() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int order = 0; order < HeapCount.ORDERS; order++) {
            long count = blocks.blocks().get(order);
            rows.add(List.of(order, Units.PAGE_SIZE << order, count, count << order, unusablePercent(order)));
        }
        return List.of(new Table(
                "fragmentation",
                Texts.get("side.fragmentation"),
                List.of(
                        new Column("order", Unit.ORDER),
                        new Column("size", Unit.BYTES),
                        new Column("blocks", Unit.COUNT),
                        new Column("free", Unit.PAGES),
                        new Column("unusable", Unit.PERCENT)),
                rows));
    }
}
