package org.framescope.app.inspect.heap;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.charts.HeatChart;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.heap.ListHeads.Head;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * The heap after a step.
 *
 * @param count all free blocks
 * @param node the node that is shown, -1 for all
 * @param measure what the cells count
 * @param zones the zones that have free memory there, the highest first
 * @param cell the lists that are looked at; null for none
 * @param heads their first blocks; null for none
 * @param heapStep while there is no heap: the first step that gives it memory, 0 when none does
 * @param exact whether the step holds the free lists themselves
 */
public record HeapContent(
        HeapCount count,
        int node,
        Measure measure,
        List<Integer> zones,
        @Nullable HeapCell cell,
        @Nullable ListHeads heads,
        int heapStep,
        boolean exact)
        implements Exportable {

    /** What is counted in a cell. */
    public enum Measure {
        BYTES,
        BLOCKS
    }

    public HeapContent {
        zones = List.copyOf(zones);
    }

    /** Whether anything is free. */
    public boolean isEmpty() {
        return zones.isEmpty();
    }

    /** Free bytes on the node that is shown. */
    public long freeBytes() {
        return count.frames(node) << Units.PAGE_SHIFT;
    }

    /** Free blocks on the node that is shown. */
    public long freeBlocks() {
        long sum = 0;
        for (int zone : zones) {
            for (int order = 0; order < HeapCount.ORDERS; order++) {
                sum += count.blocks(node, zone, order);
            }
        }
        return sum;
    }

    /** Free bytes in the lists of a zone and order. */
    public long bytes(int zone, int order) {
        return count.frames(node, zone, order) << Units.PAGE_SHIFT;
    }

    private long[][] values(Measure what) {
        long[][] values = new long[zones.size()][HeapCount.ORDERS];
        for (int row = 0; row < values.length; row++) {
            for (int order = 0; order < HeapCount.ORDERS; order++) {
                int zone = zones.get(row);
                values[row][order] = what == Measure.BYTES ? bytes(zone, order) : count.blocks(node, zone, order);
            }
        }
        return values;
    }

    /** The cells by zone and order, in what is measured. */
    public HeatChart heat() {
        return heat(measure);
    }

    private HeatChart heat(Measure what) {
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < HeapCount.ORDERS; order++) {
            orders.add(Integer.toString(order));
        }
        boolean bytes = what == Measure.BYTES;
        return new HeatChart(
                bytes ? "heap-bytes" : "heap-blocks",
                Texts.get(bytes ? "heap.chart.bytes" : "heap.chart.blocks"),
                Texts.get("heap.zone"),
                zones.stream().map(String::valueOf).toList(),
                Texts.get("heap.order"),
                orders,
                bytes ? Unit.BYTES : Unit.COUNT,
                values(what));
    }

    @Override
    public List<Chart> charts() {
        return List.of(heat(Measure.BYTES), heat(Measure.BLOCKS));
    }

    @Override
    public List<Table> tables() {
        ListHeads shown = heads;
        if (shown == null) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Head head : shown.heads()) {
            rows.add(List.of(
                    head.node(),
                    head.frames().start(),
                    head.frames().end(),
                    head.frames().bytes()));
        }
        return List.of(new Table(
                "heap-list",
                Texts.get("heap.list"),
                List.of(
                        new Column("node", Unit.NODE),
                        new Column("start", Unit.MFN),
                        new Column("end", Unit.MFN),
                        new Column("size", Unit.BYTES)),
                rows));
    }
}
