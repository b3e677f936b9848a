package org.framescope.app.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be written, decided in full.
 *
 * @param whole whether a map is shown as a whole, and not the part that is seen
 * @param steps the steps of a walk; empty for everything else
 * @param delayMillis how long each picture of a walk is seen
 */
record ExportPlan(
        ExportSubject subject,
        ExportFormat format,
        PageSize size,
        boolean dark,
        boolean whole,
        List<Integer> steps,
        int delayMillis,
        Path place) {

    ExportPlan {
        steps = List.copyOf(steps);
    }
}
