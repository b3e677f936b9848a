package org.framescope.app.inspect.allocator;

import java.util.function.Supplier;
import org.framescope.app.inspect.OncePerRun;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;

/** The panel of the boot allocator. */
public final class AllocatorViewModel extends PanelViewModel<AllocatorContent> {

    private final OncePerRun<AllocatorLog> log = oncePerRun(run -> AllocatorLog.of(run.recording()));

    public AllocatorViewModel(PanelSource source) {
        super(source);
    }

    @Override
    protected Supplier<AllocatorContent> task(OpenRun run, Moment moment) {
        return () -> AllocatorContent.at(log.of(run), run.reignAt(moment.number()), moment.number());
    }
}
