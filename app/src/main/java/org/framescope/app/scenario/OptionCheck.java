package org.framescope.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.host.CommandLine;
import org.framescope.engine.host.LiveUpdateOption;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.xen.LiveUpdateSupport;
import org.framescope.engine.xen.XenBuild;

/** Says what Xen would make of a command line, before it is simulated. */
public final class OptionCheck {

    private OptionCheck() {}

    /** What Xen does not take as written. */
    public static List<OptionRemark> remarks(String options, XenBuild build) {
        LiveUpdateSupport liveUpdate = build.liveUpdate();
        List<OptionRemark> remarks =
                new ArrayList<>(BootSequence.optionsOf(options, build).remarks());
        if (!liveUpdate.supported()) {
            for (String value : CommandLine.parse(options).customValues("liveupdate")) {
                remarks.add(new OptionRemark("liveupdate", value, Texts.get("remark.no-live-update")));
            }
        }
        return remarks;
    }

    /** The region that a build makes of a command line; of size 0 where it knows no such option. */
    public static LiveUpdateOption region(String options, XenBuild build) {
        return build.liveUpdate().supported()
                ? BootSequence.optionsOf(options, build).liveUpdate()
                : new LiveUpdateOption(0, 0, 0, List.of());
    }
}
