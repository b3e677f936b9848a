package org.framescope.app.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Step;

/** What of a run has a name: chapters, phases, NUMA nodes, regions. */
final class Landmarks {

    private Landmarks() {}

    /** Goes through all steps once. */
    static List<Landmark> of(OpenRun run, BooleanSupplier stale) {
        List<Landmark> found = new ArrayList<>();
        for (Chapter chapter : run.recording().chapters()) {
            found.add(atStep(chapter.title(), "landmark.chapter", chapter.firstStep()));
        }
        addPhases(run, found, stale);
        for (NodeSpan span : run.nodes()) {
            String name = Texts.get("landmark.node.name", Integer.toString(span.node()));
            found.add(atFrames(name, "landmark.node", span.frames()));
        }
        Set<FrameRange> regions = new HashSet<>();
        for (Reign reign : run.reigns()) {
            FrameRange region = reign.region();
            if (region != null && !region.isEmpty() && regions.add(region)) {
                found.add(atFrames(Texts.get("landmark.region.name", reign.name()), "landmark.region", region));
            }
        }
        return found;
    }

    /** Phases come again with every chapter; each first step of one is a place to go to. */
    private static void addPhases(OpenRun run, List<Landmark> found, BooleanSupplier stale) {
        Phase last = null;
        for (Step step : run.recording().steps()) {
            if (stale.getAsBoolean()) {
                return;
            }
            if (!step.phase().equals(last)) {
                last = step.phase();
                found.add(atStep(last.title(), "landmark.phase", step.number()));
            }
        }
    }

    private static Landmark atStep(String name, String kind, int step) {
        return new Landmark(name, Texts.get(kind, Units.count(step)), new Goal.Step(step));
    }

    private static Landmark atFrames(String name, String kind, FrameRange frames) {
        String size = Units.size(frames.bytes());
        return new Landmark(
                name,
                Texts.get(kind, size, Units.address(frames.start() << Units.PAGE_SHIFT)),
                new Goal.Frames(frames, Goal.THIS_STEP));
    }
}
