package org.framescope.app.inspect.region;

import java.util.function.Supplier;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;

/** The panel of the live update region. */
public final class RegionViewModel extends PanelViewModel<RegionContent> {

    public RegionViewModel(PanelSource source) {
        super(source);
    }

    @Override
    protected Supplier<RegionContent> task(OpenRun run, Moment moment) {
        return () -> RegionContent.of(run.reignAt(moment.number()), moment.map());
    }
}
