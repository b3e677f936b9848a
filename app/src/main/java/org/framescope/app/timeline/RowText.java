package org.framescope.app.timeline;

import java.util.List;
import org.framescope.app.timeline.OutlineRow.ChapterRow;
import org.framescope.app.timeline.OutlineRow.PhaseRow;
import org.framescope.app.timeline.OutlineRow.RunRow;
import org.framescope.app.timeline.OutlineRow.StepRow;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Step;

/**
 * What a line of the step list says.
 *
 * @param title the words
 * @param count how many steps it stands for, or the amount that one step is about; may be empty
 * @param hint what hovering explains
 */
record RowText(String title, String count, String hint) {

    /** Characters of the longest such amount, with its comma. */
    private static final int LONGEST_AMOUNT = 12;

    static RowText of(StepOutline outline, OutlineRow row) {
        return switch (row) {
            case ChapterRow chapter -> {
                int steps = outline.firstPlaceOfChapter(chapter.chapter() + 1)
                        - outline.firstPlaceOfChapter(chapter.chapter());
                String title = outline.chapter(chapter.chapter()).title();
                yield new RowText(title, Units.count(steps), title);
            }
            case PhaseRow phase -> {
                int steps = outline.firstPlaceOfPhase(phase.phase() + 1) - outline.firstPlaceOfPhase(phase.phase());
                var what = outline.phase(phase.phase());
                yield new RowText(what.title(), Units.count(steps), what.title() + "\n\n" + what.explanation());
            }
            case RunRow run -> ofRun(outline, run.run());
            case StepRow step -> {
                Step what = outline.stepAt(step.place());
                yield ofStep(what);
            }
        };
    }

    /** An amount at the end of a title goes to the right edge, where it stays readable in a narrow list. */
    private static RowText ofStep(Step step) {
        String title = step.title();
        String hint = title + "\n\n" + step.function() + "\n" + step.why();
        int comma = title.lastIndexOf(", ");
        boolean amount =
                comma > 0 && title.length() - comma <= LONGEST_AMOUNT && Character.isDigit(title.charAt(comma + 2));
        return amount
                ? new RowText(title.substring(0, comma), title.substring(comma + 2), hint)
                : new RowText(title, "", hint);
    }

    private static RowText ofRun(StepOutline outline, int run) {
        int first = outline.firstPlaceOfRun(run);
        int cycle = outline.cycleOfRun(run);
        int length = outline.lengthOfRun(run);
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < cycle; i++) {
            Step one = outline.stepAt(first + i);
            String common = commonTitle(
                    one.title(), outline.stepAt(first + length - cycle + i).title());
            title.append(i == 0 ? "" : ", ").append(common);
        }
        Step step = outline.stepAt(first);
        return new RowText(
                title.toString(),
                "× " + Units.count(length / cycle),
                title + "\n\n" + step.function() + "\n" + step.why());
    }

    /** What two titles share at their start and end, whole words only; dots stand for what differs between. */
    static String commonTitle(String a, String b) {
        if (a.equals(b)) {
            return a;
        }
        List<String> left = List.of(a.split(" "));
        List<String> right = List.of(b.split(" "));
        int most = Math.min(left.size(), right.size());
        int start = 0;
        while (start < most && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        String before = String.join(" ", left.subList(0, start)).replaceAll("( at|,|:)+$", "");
        String after = String.join(" ", left.subList(left.size() - end, left.size()));
        if (before.isEmpty() && after.isEmpty()) {
            return a;
        }
        return after.isEmpty() ? before : (before + " … " + after).strip();
    }
}
