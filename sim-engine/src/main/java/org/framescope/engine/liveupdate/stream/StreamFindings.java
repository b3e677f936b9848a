package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/** What is wrong with handed-over state. Of each rule the first few findings are kept and the rest is counted. */
final class StreamFindings {

    private static final int MOST_OF_A_RULE = 16;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean usable = true;

    /** The state cannot be restored. */
    void broken(String rule, String format, Object... values) {
        broken(rule, null, "", format, values);
    }

    /** The state cannot be restored, because of some frames. */
    void broken(String rule, @Nullable FrameRange frames, String owner, String format, Object... values) {
        usable = false;
        add(Finding.Severity.VIOLATION, rule, frames, owner, format, values);
    }

    /** Frames lie where they may be overwritten, but as long as they are not, all can be read. */
    void endangered(String rule, FrameRange frames, String owner, String format, Object... values) {
        add(Finding.Severity.VIOLATION, rule, frames, owner, format, values);
    }

    void warning(String rule, String format, Object... values) {
        add(Finding.Severity.WARNING, rule, null, "", format, values);
    }

    void note(String rule, String format, Object... values) {
        add(Finding.Severity.NOTE, rule, null, "", format, values);
    }

    private void add(
            Finding.Severity severity,
            String rule,
            @Nullable FrameRange frames,
            String owner,
            String format,
            Object... values) {
        if (counts.merge(rule, 1, Integer::sum) <= MOST_OF_A_RULE) {
            String text = String.format(Locale.ROOT, format, values);
            kept.add(new Finding(severity, rule, text, List.of(), frames, owner, 0));
        }
    }

    /** Whether nothing is broken so far. */
    boolean usable() {
        return usable;
    }

    List<Finding> list() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((rule, count) -> {
            if (count > MOST_OF_A_RULE) {
                String text = "The rule is broken at %s more places, which are not listed."
                        .formatted(Units.count(count - MOST_OF_A_RULE));
                all.add(Finding.warning(rule, text));
            }
        });
        return all;
    }
}
