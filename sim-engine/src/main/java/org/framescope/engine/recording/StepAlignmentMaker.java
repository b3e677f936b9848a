package org.framescope.engine.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs the steps of two recordings, chapter by chapter. Where too many steps of a chapter have no partner for the best
 * answer, sections of one phase are paired first, and then the steps of sections that belong together; or the whole
 * chapter is paired roughly when that finds more.
 */
final class StepAlignmentMaker {

    /** Neighbouring steps of one phase, half-open. */
    private record Section(int firstStep, int endStep, Phase phase) {}

    private final Recording left;
    private final Recording right;
    private final Map<String, Integer> numbers;
    private final Map<StepKind, Integer> numberOfKind = new IdentityHashMap<>();
    private final List<Phase> rough = new ArrayList<>();

    StepAlignmentMaker(Recording left, Recording right) {
        this.left = left;
        this.right = right;
        // numbered by name, so that they are the same when the sides are swapped
        TreeSet<String> names = new TreeSet<>();
        Set<StepKind> kindsFound = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Recording recording : List.of(left, right)) {
            StepKind last = null;
            for (Step step : recording.steps()) {
                if (step.kind() != last) {
                    last = step.kind();
                    names.add(nameOf(last));
                    kindsFound.add(last);
                    names.add(last.phase().id());
                }
            }
        }
        numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        kindsFound.forEach(kind -> numberOfKind.put(kind, numbers.get(nameOf(kind))));
    }

    /** Some kinds, such as the death of Xen, are of many phases. */
    private static String nameOf(StepKind kind) {
        return kind.phase().id() + " " + kind.id();
    }

    List<Phase> roughPhases() {
        return rough;
    }

    /** For each step of the left recording, from 1, the one on the right that stands for it; 0 for none. */
    int[] partners() {
        int[] partners = new int[left.size() + 1];
        List<List<Section>> leftChapters = chapters(left);
        List<List<Section>> rightChapters = chapters(right);
        for (int i = 0; i < Math.min(leftChapters.size(), rightChapters.size()); i++) {
            if (!leftChapters.get(i).isEmpty() && !rightChapters.get(i).isEmpty()) {
                pairChapter(leftChapters.get(i), rightChapters.get(i), partners);
            }
        }
        return partners;
    }

    private void pairChapter(List<Section> lefts, List<Section> rights, int[] partners) {
        Section one = whole(lefts);
        Section other = whole(rights);
        SequenceAlignment aligned = SequenceAlignment.of(kinds(left, one), kinds(right, other));
        if (!aligned.rough()) {
            enter(aligned, one, other, partners);
            return;
        }
        int roughBefore = rough.size();
        pair(lefts, rights, partners);
        long paired = Arrays.stream(partners, one.firstStep(), one.endStep())
                .filter(step -> step > 0)
                .count();
        if (Arrays.stream(aligned.partners()).filter(place -> place >= 0).count() > paired) {
            enter(aligned, one, other, partners);
            rough.subList(roughBefore, rough.size()).clear();
            lefts.stream().map(Section::phase).distinct().forEach(rough::add);
        }
    }

    private static Section whole(List<Section> sections) {
        Section first = sections.getFirst();
        return new Section(first.firstStep(), sections.getLast().endStep(), first.phase());
    }

    private static void enter(SequenceAlignment aligned, Section one, Section other, int[] partners) {
        int[] of = aligned.partners();
        for (int i = 0; i < of.length; i++) {
            partners[one.firstStep() + i] = of[i] < 0 ? 0 : other.firstStep() + of[i];
        }
    }

    private void pair(List<Section> lefts, List<Section> rights, int[] partners) {
        int[] of = SequenceAlignment.of(phases(lefts), phases(rights)).partners();
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                pair(lefts.get(i), rights.get(of[i]), partners);
            }
        }
    }

    private void pair(Section one, Section other, int[] partners) {
        SequenceAlignment aligned = SequenceAlignment.of(kinds(left, one), kinds(right, other));
        enter(aligned, one, other, partners);
        if (aligned.rough()) {
            rough.add(one.phase());
        }
    }

    private int[] phases(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> numbers.get(section.phase().id()))
                .toArray();
    }

    private int[] kinds(Recording recording, Section section) {
        int[] kinds = new int[section.endStep() - section.firstStep()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = numberOfKind.get(recording.step(section.firstStep() + i).kind());
        }
        return kinds;
    }

    /** The sections by chapter; what comes before the first chapter is one as well. */
    private static List<List<Section>> chapters(Recording recording) {
        List<List<Section>> chapters = new ArrayList<>();
        int from = 1;
        for (Chapter chapter : recording.chapters()) {
            if (chapter.firstStep() > 1) {
                chapters.add(sections(recording, from, chapter.firstStep()));
                from = chapter.firstStep();
            }
        }
        chapters.add(sections(recording, from, recording.size() + 1));
        return chapters;
    }

    private static List<Section> sections(Recording recording, int from, int end) {
        List<Section> sections = new ArrayList<>();
        for (int at = from; at < end; ) {
            Phase phase = recording.step(at).phase();
            int stop = at + 1;
            while (stop < end && recording.step(stop).phase().id().equals(phase.id())) {
                stop++;
            }
            sections.add(new Section(at, stop, phase));
            at = stop;
        }
        return sections;
    }
}
