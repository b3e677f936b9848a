package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;

/** What a step changed in the end: a frame that it assigned twice counts once, one that got its old state not at all. */
final class StepChanges {

    private StepChanges() {}

    static List<Change> between(FrameMap before, FrameMap after, List<FrameRange> touched) {
        List<Change> changes = new ArrayList<>();
        for (FrameRange range : merged(touched)) {
            compare(before.runs(range.start(), range.end()), after.runs(range.start(), range.end()), changes);
        }
        return changes;
    }

    private static List<FrameRange> merged(List<FrameRange> ranges) {
        List<FrameRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(FrameRange::start));
        List<FrameRange> merged = new ArrayList<>();
        for (FrameRange range : sorted) {
            FrameRange last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && range.start() <= last.end()) {
                merged.set(merged.size() - 1, new FrameRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static void compare(List<FrameRun> before, List<FrameRun> after, List<Change> changes) {
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            FrameRun old = before.get(i);
            FrameRun now = after.get(j);
            if (old.state() != now.state()) {
                add(changes, Math.max(old.start(), now.start()), Math.min(old.end(), now.end()), old, now);
            }
            if (old.end() <= now.end()) {
                i++;
            }
            if (now.end() <= old.end()) {
                j++;
            }
        }
    }

    private static void add(List<Change> changes, long start, long end, FrameRun old, FrameRun now) {
        Change last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && last.range().end() == start && last.from() == old.state() && last.to() == now.state()) {
            changes.set(
                    changes.size() - 1,
                    new Change(new FrameRange(last.range().start(), end), old.state(), now.state()));
        } else {
            changes.add(new Change(new FrameRange(start, end), old.state(), now.state()));
        }
    }
}
