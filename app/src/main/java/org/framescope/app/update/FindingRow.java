package org.framescope.app.update;

import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;

/** A finding as the list shows it. */
public record FindingRow(Finding finding) {

    /** Whether it comes to light only after a step. */
    public boolean isAhead(int step) {
        return finding.step() > step;
    }

    /** Where and whose: {@code Step 57 · dom1 · 32 KiB at 0x1_3000_0000}. */
    public String place(AddressUnit unit) {
        StringBuilder place = new StringBuilder(Texts.get("finding.step", Units.count(finding.step())));
        if (!finding.owner().isEmpty()) {
            place.append("  ·  ").append(finding.owner());
        }
        if (finding.frames() != null) {
            place.append("  ·  ")
                    .append(Texts.get(
                            "finding.frames",
                            Units.size(finding.frames().bytes()),
                            unit.place(finding.frames().start())));
        }
        return place.toString();
    }
}
