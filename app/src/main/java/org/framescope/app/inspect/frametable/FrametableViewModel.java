package org.framescope.app.inspect.frametable;

import java.util.function.Supplier;
import org.framescope.app.inspect.OncePerRun;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.inspect.allocator.AllocatorLog;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The panel of the frametable. */
public final class FrametableViewModel extends PanelViewModel<FrametableContent> {

    private final OncePerRun<AllocatorLog> allocator = oncePerRun(run -> AllocatorLog.of(run.recording()));
    private final OncePerRun<FrametableBook> book = oncePerRun(FrametableBook::of);

    public FrametableViewModel(PanelSource source) {
        super(source);
    }

    @Override
    protected Supplier<FrametableContent> task(OpenRun run, Moment moment) {
        return () -> content(run, moment);
    }

    private FrametableContent content(OpenRun run, Moment moment) {
        int step = moment.number();
        Reign reign = run.reignAt(step);
        FrametableBook.Entry table = book.of(run).at(step);
        long[] ram = ram(moment.map());
        return new FrametableContent(
                step,
                table.chunks().stream().filter(chunk -> chunk.step() <= step).toList(),
                table.chunks(),
                table.doneStep(),
                next(run, reign, table, step),
                reign.build().pageInfoBytes(),
                ram[0],
                ram[1],
                table.plans(),
                table.holds());
    }

    private @Nullable NextChunk next(OpenRun run, Reign reign, FrametableBook.Entry table, int step) {
        for (Chunk chunk : table.chunks()) {
            if (chunk.step() > step || chunk.mfn() < 0) {
                return NextChunk.of(chunk, allocator.of(run).regionsAfter(step, reign.firstStep()));
            }
        }
        return null;
    }

    /** RAM of the host and how much of it an allocator has been given, in bytes. */
    private static long[] ram(FrameMap map) {
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        long ram = 0;
        for (FrameUse use : FrameUse.values()) {
            ram += use.family() == FrameUse.Family.NOT_RAM ? 0 : frames[use.ordinal()];
        }
        long waiting = frames[FrameUse.NOT_PLUGGED.ordinal()];
        return new long[] {ram << Units.PAGE_SHIFT, ram - waiting << Units.PAGE_SHIFT};
    }
}
