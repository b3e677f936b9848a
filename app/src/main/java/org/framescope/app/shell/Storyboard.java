package org.framescope.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.framescope.app.scenario.Sample;
import org.framescope.engine.recording.Recording;

/** Chooses the moments of a boot that are worth a picture. */
final class Storyboard {

    /** Phases of which the last step tells most. */
    private static final List<String> TOLD_BY_THEIR_END =
            List.of("memory-map", "placement", "feeding", "plugging", "heap", "late");

    /** The phase that is shown half done: how the table grows is the point. */
    private static final String GROWING = "frametable";

    record Scene(String name, int step) {}

    private Storyboard() {}

    /** The first sample, and the first one after it that fails by its name. */
    static List<Sample> samples(List<Sample> boots) {
        List<Sample> chosen = new ArrayList<>();
        if (!boots.isEmpty()) {
            chosen.add(boots.getFirst());
            boots.stream().skip(1).filter(sample -> sample.fails()).findFirst().ifPresent(chosen::add);
        }
        return chosen;
    }

    /** The telling moments of a boot, in order; of one that fails only a few, the failure among them. */
    static List<Scene> scenes(Recording recording) {
        var scenes = new TreeMap<Integer, String>();
        int first = 0;
        for (int step = 1; step <= recording.size(); step++) {
            String phase = recording.step(step).phase().id();
            if (step == 1 || !phase.equals(recording.step(step - 1).phase().id())) {
                first = step;
            }
            boolean isLast = step == recording.size()
                    || !phase.equals(recording.step(step + 1).phase().id());
            if (isLast && phase.equals(GROWING)) {
                scenes.put((first + step) / 2, phase);
            } else if (isLast && TOLD_BY_THEIR_END.contains(phase)) {
                scenes.put(step, phase);
            }
        }
        if (recording.failure() != null) {
            scenes.headMap(scenes.isEmpty() ? 0 : scenes.lastKey()).clear();
            scenes.put(recording.size(), "failure");
        }
        List<Scene> list = new ArrayList<>();
        scenes.forEach((step, name) -> list.add(new Scene(name, step)));
        return list;
    }
}
