package org.framescope.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.host.BootOptions;
import org.framescope.engine.host.CommandLine;
import org.framescope.engine.host.NumberReader.DefaultUnit;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.xen.LiveUpdateSupport;
import org.framescope.engine.xen.XenBuild;

/** Says what Xen would make of a command line, before it is simulated. */
final class OptionCheck {

    private OptionCheck() {}

    static List<OptionRemark> remarks(String options, XenBuild build) {
        LiveUpdateSupport liveUpdate = build.liveUpdate();
        DefaultUnit unit = switch (liveUpdate.unsuffixedAddress()) {
            case KIB -> DefaultUnit.KIB;
            case BYTES -> DefaultUnit.BYTES;
        };
        List<OptionRemark> remarks =
                new ArrayList<>(BootOptions.parse(options, unit).remarks());
        if (!liveUpdate.supported()) {
            for (String value : CommandLine.parse(options).customValues("liveupdate")) {
                remarks.add(new OptionRemark("liveupdate", value, Texts.get("remark.no-live-update")));
            }
        }
        return remarks;
    }
}
