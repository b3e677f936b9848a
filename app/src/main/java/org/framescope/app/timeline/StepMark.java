package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;

/**
 * Something worth finding above the scrubber. Where several lie in one place, the most important stands for all.
 *
 * @param sort what it is
 * @param step where it is
 * @param words what a person reads
 * @param others how many more of any sort lie in the same place
 */
public record StepMark(Sort sort, int step, String words, int others) {

    /** From the least to the most important. */
    public enum Sort {
        CHAPTER,
        BREAKPOINT,
        NOTE,
        WARNING,
        VIOLATION,
        FAILURE
    }

    /** The words, with what else lies here. */
    public String allWords() {
        return others == 0 ? words : Texts.get("mark.more", words, Units.count(others));
    }

    /**
     * The marks of a recording.
     *
     * @param unit in what places in memory are written
     * @param places into how many places the scrubber is divided; each has one mark at most
     */
    static List<StepMark> of(Recording recording, List<Breakpoint> breakpoints, AddressUnit unit, int places) {
        var collected = new Places(recording.size(), places);
        for (Chapter chapter : recording.chapters()) {
            collected.add(Sort.CHAPTER, chapter.firstStep(), chapter.title());
        }
        for (Breakpoint each : breakpoints) {
            if (each.enabled() && each.steps() != null) {
                // one for each place is enough; there may be a million
                for (int step = each.steps().nextSetBit(1); step > 0; ) {
                    collected.add(
                            Sort.BREAKPOINT,
                            step,
                            Texts.get("mark.breakpoint", each.question().words(unit)));
                    step = each.steps().nextSetBit(collected.firstOfNext(step));
                }
            }
        }
        for (Finding finding : recording.findings()) {
            Sort sort = switch (finding.severity()) {
                case NOTE -> Sort.NOTE;
                case WARNING -> Sort.WARNING;
                case VIOLATION -> Sort.VIOLATION;
            };
            collected.add(sort, Math.max(1, finding.step()), finding.text());
        }
        if (recording.failure() != null) {
            collected.add(Sort.FAILURE, recording.size(), recording.failure().rule());
        }
        return collected.marks();
    }

    /** The places along the scrubber. */
    private static final class Places {

        private final int steps;
        private final StepMark[] marks;

        Places(int steps, int places) {
            this.steps = Math.max(1, steps);
            marks = new StepMark[Math.max(1, places)];
        }

        private int placeOf(int step) {
            return (int) ((step - 1L) * marks.length / steps);
        }

        /** The first step of the place behind that of a step. */
        int firstOfNext(int step) {
            return (int) Math.ceilDiv((placeOf(step) + 1L) * steps, (long) marks.length) + 1;
        }

        void add(Sort sort, int step, String words) {
            int place = placeOf(step);
            StepMark there = marks[place];
            if (there == null) {
                marks[place] = new StepMark(sort, step, words, 0);
            } else if (sort.compareTo(there.sort) > 0) {
                marks[place] = new StepMark(sort, step, words, there.others + 1);
            } else {
                marks[place] = new StepMark(there.sort, there.step, there.words, there.others + 1);
            }
        }

        List<StepMark> marks() {
            List<StepMark> found = new ArrayList<>();
            for (StepMark mark : marks) {
                if (mark != null) {
                    found.add(mark);
                }
            }
            return found;
        }
    }
}
