package org.framescope.app.inspect.allocator;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.Reign;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.input.Names;
import org.jspecify.annotations.Nullable;

/**
 * The boot allocator after a step.
 *
 * @param stage how far it has come
 * @param stageStep the step in which it gets its first range ({@link Stage#NOT_YET}), or in which it gave everything to
 *     the heap ({@link Stage#RETIRED}); 0 where there is none
 * @param entries the list as it really is, empty entries included; the last one is searched first
 * @param capacity entries for which there is room
 * @param request the last block that was asked for up to this step; null when none was
 * @param isNow whether that was in this very step
 */
public record AllocatorContent(
        Stage stage,
        int stageStep,
        List<Entry> entries,
        int capacity,
        @Nullable AllocatorRequest request,
        boolean isNow)
        implements Exportable {

    /** How far the boot allocator has come. */
    public enum Stage {
        NOT_YET,
        ALIVE,
        RETIRED,
        /** The recording says nothing of it. */
        UNKNOWN
    }

    /**
     * One entry of the list.
     *
     * @param number its place, from 1
     * @param touched whether the step changed it
     */
    public record Entry(int number, FrameRange range, boolean touched) {}

    public AllocatorContent {
        entries = List.copyOf(entries);
    }

    /** The boot allocator of the Xen that has the machine after a step. */
    static AllocatorContent at(AllocatorLog log, Reign reign, int step) {
        int capacity = reign.build().bootRegions();
        if (log.size() == 0) {
            return new AllocatorContent(Stage.UNKNOWN, 0, List.of(), capacity, null, false);
        }
        int first = log.lastAt(reign.firstStep() - 1) + 1;
        int last = log.lastAt(step);
        if (last < first) {
            int next = first < log.size() ? log.step(first) : 0;
            return new AllocatorContent(Stage.NOT_YET, next, List.of(), capacity, null, false);
        }
        AllocatorRequest request = lastRequest(log, first, last);
        boolean isNow = request != null && request.step() == step;
        if (log.isEnd(last) && log.step(last) < step) {
            return new AllocatorContent(Stage.RETIRED, log.step(last), List.of(), capacity, request, false);
        }
        return new AllocatorContent(Stage.ALIVE, 0, entries(log, first, last, step), capacity, request, isNow);
    }

    private static @Nullable AllocatorRequest lastRequest(AllocatorLog log, int first, int last) {
        for (int i = last; i >= first; i--) {
            BootEvent.Alloc alloc = log.allocAt(i);
            if (alloc != null) {
                return AllocatorRequest.of(log.step(i), alloc, log.regionsAt(i - 1, first));
            }
        }
        return null;
    }

    private static List<Entry> entries(AllocatorLog log, int first, int last, int step) {
        List<FrameRange> after = log.regionsAt(last, first);
        List<FrameRange> before = log.step(last) == step ? log.regionsAt(last - 1, first) : after;
        List<Entry> entries = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            entries.add(new Entry(i + 1, after.get(i), !before.contains(after.get(i))));
        }
        return entries;
    }

    /** Free memory in the list, in bytes. */
    public long freeBytes() {
        return entries.stream().mapToLong(entry -> entry.range().bytes()).sum();
    }

    /** Entries that are empty and count all the same. */
    public int emptyEntries() {
        return (int) entries.stream().filter(entry -> entry.range().isEmpty()).count();
    }

    /** The largest entry in bytes, 0 where there is none. */
    public long largestBytes() {
        return entries.stream().mapToLong(entry -> entry.range().bytes()).max().orElse(0);
    }

    @Override
    public List<Table> tables() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(
                    entry.number(),
                    entry.range().start(),
                    entry.range().end(),
                    entry.range().bytes()));
        }
        Table list = new Table(
                "boot-allocator",
                Texts.get("allocator.title"),
                List.of(
                        new Column("entry", Unit.COUNT),
                        new Column("start", Unit.MFN),
                        new Column("end", Unit.MFN),
                        new Column("free", Unit.BYTES)),
                rows);
        return request == null ? List.of(list) : List.of(list, searchTable(request));
    }

    private static Table searchTable(AllocatorRequest request) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AllocatorTry tried : request.tries()) {
            rows.add(List.of(
                    tried.number(),
                    tried.region().start(),
                    tried.region().end(),
                    tried.region().bytes(),
                    Names.of(tried.verdict())));
        }
        return new Table(
                "boot-allocator-search",
                Texts.get("allocator.search"),
                List.of(
                        new Column("entry", Unit.COUNT),
                        new Column("start", Unit.MFN),
                        new Column("end", Unit.MFN),
                        new Column("free", Unit.BYTES),
                        new Column("verdict", null)),
                rows);
    }

    @Override
    public List<Chart> charts() {
        return List.of();
    }
}
