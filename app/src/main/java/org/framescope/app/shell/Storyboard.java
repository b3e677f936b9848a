package org.framescope.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.framescope.app.scenario.Sample;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Recording;

/** Chooses the moments of a boot that are worth a picture. */
final class Storyboard {

    /** Phases of which the last step tells most. */
    private static final List<String> TOLD_BY_THEIR_END =
            List.of("memory-map", "placement", "feeding", "plugging", "heap", "late", "update-save", "update-resume");

    /** Of the boots in a live update only this much is told: the rest is as in every boot. */
    private static final List<String> TOLD_OF_UPDATES =
            List.of("update-save", "update-kexec", "frametable", "plugging", "update-restore", "update-resume");

    /** The live updates that are told when nobody asks for another: one that goes well, and one that does not. */
    private static final List<String> UPDATES = List.of("fits.json", "shared-page-in-region.json");

    /** Phases that are shown half done: how a table grows, or how owners come back, is the point. */
    private static final List<String> TOLD_HALF_DONE = List.of("frametable", "update-kexec", "update-restore");

    /** Boot, guests, hand-over, boot, guests: what comes then is the next update. */
    private static final int CHAPTERS_TO_NEXT_GUESTS = 5;

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

    /** The live updates that are told when nobody asks for another. */
    static List<Sample> updates(List<Sample> scenarios) {
        return scenarios.stream()
                .filter(sample -> UPDATES.contains(sample.file().getFileName().toString()))
                .toList();
    }

    /** The tab of the side that tells most at a scene of a live update. */
    static String tab(Scene scene, boolean anyFindings) {
        return switch (scene.name()) {
            case "update-kexec", "plugging", "update-restore" -> "#tab-update";
            case "update-resume" -> anyFindings ? "#tab-findings" : "#tab-update";
            default -> "#tab-step";
        };
    }

    /**
     * The telling moments of a boot, in order; of one that fails only a few, the failure among them. Of live updates the
     * first one is told, from the guests on the old Xen to the guests on the next.
     */
    static List<Scene> scenes(Recording recording) {
        List<Chapter> chapters = recording.chapters();
        int first = chapters.size() > 1 ? chapters.get(1).firstStep() : 1;
        int last = chapters.size() > CHAPTERS_TO_NEXT_GUESTS
                ? chapters.get(CHAPTERS_TO_NEXT_GUESTS).firstStep() - 1
                : recording.size();
        var scenes = scenesOf(recording, first, last);
        if (recording.failure() != null && last == recording.size()) {
            if (chapters.isEmpty()) {
                scenes.headMap(scenes.isEmpty() ? 0 : scenes.lastKey()).clear();
            }
            scenes.put(recording.size(), "failure");
        }
        if (scenes.isEmpty() && recording.size() > 0) {
            // such as an update that was refused
            scenes.put(recording.size(), "end");
        }
        List<Scene> list = new ArrayList<>();
        scenes.forEach((step, name) -> list.add(new Scene(name, step)));
        return list;
    }

    private static TreeMap<Integer, String> scenesOf(Recording recording, int from, int to) {
        var scenes = new TreeMap<Integer, String>();
        int first = from;
        for (int step = from; step <= to; step++) {
            String phase = recording.step(step).phase().id();
            if (step == from || !phase.equals(recording.step(step - 1).phase().id())) {
                first = step;
            }
            if (!recording.chapters().isEmpty() && !TOLD_OF_UPDATES.contains(phase)) {
                continue;
            }
            boolean isLast =
                    step == to || !phase.equals(recording.step(step + 1).phase().id());
            if (isLast && TOLD_HALF_DONE.contains(phase)) {
                scenes.put((first + step) / 2, phase);
            } else if (isLast && TOLD_BY_THEIR_END.contains(phase)) {
                scenes.put(step, phase);
            }
        }
        return scenes;
    }
}
