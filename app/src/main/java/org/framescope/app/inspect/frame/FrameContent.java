package org.framescope.app.inspect.frame;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A frame after a step.
 *
 * @param mfn the frame, -1 when none is pointed at
 * @param step the step that is shown
 * @param run the frames around it that have been the same since the same step; null for no frame
 * @param node its NUMA node
 * @param index its compressed index, -1 where that is not known
 * @param infoAddress virtual address of its {@code page_info}, 0 where that is not known
 * @param infoFrame frame that holds its {@code page_info}, -1 where that is not known or there is none yet
 * @param history all that ever changed it; null for no frame
 */
public record FrameContent(
        long mfn,
        int step,
        @Nullable FrameRun run,
        int node,
        long index,
        long infoAddress,
        long infoFrame,
        @Nullable FrameHistory history)
        implements Exportable {

    /** What is said while no frame is pointed at. */
    static final FrameContent NONE = new FrameContent(-1, 0, null, 0, -1, 0, -1, null);

    /** Zone of the heap in which it lies. */
    public int zone() {
        return Zones.of(mfn);
    }

    /** The free block of the heap that it belongs to; null for a frame in none. */
    public @Nullable FrameRange block() {
        if (run == null || FrameState.use(run.state()) != FrameUse.HEAP_FREE || FrameState.order(run.state()) < 0) {
            return null;
        }
        long size = 1L << FrameState.order(run.state());
        return FrameRange.ofLength(mfn & -size, size);
    }

    @Override
    public List<Chart> charts() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        FrameHistory told = history;
        if (told == null) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FrameChange change : told.changes()) {
            rows.add(List.of(
                    change.step(), change.title(), StateWords.of(change.before()), StateWords.of(change.after())));
        }
        return List.of(new Table(
                "frame-history",
                told.all() == rows.size()
                        ? Texts.get("frame.history")
                        : Texts.get("frame.history.part", Units.count(rows.size()), Units.count(told.all())),
                List.of(
                        new Column("step", Unit.COUNT),
                        new Column("title", null),
                        new Column("before", null),
                        new Column("after", null)),
                rows));
    }
}
