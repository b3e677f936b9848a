package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepKind;

/**
 * The steps of a recording grouped by chapter, where there are any, and by phase, with repeated steps folded into runs.
 * Plain arrays, because there may be a million steps. A place is the index of a step among those that the filter let
 * through; ranges of places and runs are half-open.
 */
public final class StepOutline {

    /** Repeats that are worth folding. */
    private static final int FEWEST_REPEATS = 3;

    private final List<Step> steps;
    private final int[] numbers;
    private final IntArray phaseFirstRun = new IntArray();
    private final IntArray runFirstPlace = new IntArray();
    private final IntArray runCycle = new IntArray();

    /** The chapters that have steps here. */
    private final List<Chapter> chapters = new ArrayList<>();

    private final IntArray chapterFirstPhase = new IntArray();

    private StepOutline(List<Step> steps, List<Chapter> all, int[] numbers) {
        this.steps = steps;
        this.numbers = numbers;
        outline(all);
    }

    /** The outline of no steps. */
    static StepOutline empty() {
        return new StepOutline(List.of(), List.of(), new int[0]);
    }

    /** The outline of all steps. */
    public static StepOutline of(Recording recording) {
        return new StepOutline(
                recording.steps(),
                recording.chapters(),
                IntStream.rangeClosed(1, recording.size()).toArray());
    }

    /** The outline of some steps, given by their numbers. */
    public static StepOutline of(Recording recording, BitSet shown) {
        return new StepOutline(
                recording.steps(), recording.chapters(), shown.stream().toArray());
    }

    private void outline(List<Chapter> all) {
        int place = 0;
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 == all.size()
                    ? numbers.length
                    : placeFrom(all.get(i + 1).firstStep());
            if (end > place) {
                chapters.add(all.get(i));
                chapterFirstPhase.add(phaseFirstRun.size());
                outlinePhases(place, end);
                place = end;
            }
        }
        outlinePhases(place, numbers.length);
        chapterFirstPhase.add(phaseFirstRun.size());
        phaseFirstRun.add(runFirstPlace.size());
        runFirstPlace.add(numbers.length);
    }

    /** The first place whose step has a number of at least {@code number}. */
    private int placeFrom(int number) {
        int found = Arrays.binarySearch(numbers, number);
        return found >= 0 ? found : -found - 1;
    }

    private void outlinePhases(int from, int to) {
        int place = from;
        while (place < to) {
            Phase phase = kindAt(place).phase();
            int stop = place + 1;
            while (stop < to && samePhase(kindAt(stop).phase(), phase)) {
                stop++;
            }
            phaseFirstRun.add(runFirstPlace.size());
            foldRuns(place, stop);
            place = stop;
        }
    }

    private void foldRuns(int from, int to) {
        int place = from;
        while (place < to) {
            Repetition best = Repetition.longest(this::kindAt, place, to, FEWEST_REPEATS);
            runFirstPlace.add(place);
            runCycle.add(best.cycle());
            place += best.length();
        }
    }

    private static boolean samePhase(Phase a, Phase b) {
        return a == b || a.id().equals(b.id());
    }

    private StepKind kindAt(int place) {
        return steps.get(numbers[place] - 1).kind();
    }

    /** Number of chapters with steps; 0 where the recording has none. */
    public int chapterCount() {
        return chapters.size();
    }

    public Chapter chapter(int chapter) {
        return chapters.get(chapter);
    }

    /** First phase of a chapter; for the chapter behind the last one, the number of phases. */
    public int firstPhaseOfChapter(int chapter) {
        return chapterFirstPhase.get(chapter);
    }

    /** First place of a chapter; for the chapter behind the last one, the number of places. */
    public int firstPlaceOfChapter(int chapter) {
        return firstPlaceOfPhase(chapterFirstPhase.get(chapter));
    }

    /** Chapter of a phase, or -1 where there are none. */
    public int chapterOf(int phase) {
        return chapters.isEmpty() ? -1 : chapterFirstPhase.lastNotAbove(phase);
    }

    /** Number of phases; a phase that comes twice counts twice. */
    public int phaseCount() {
        return phaseFirstRun.size() - 1;
    }

    public int runCount() {
        return runFirstPlace.size() - 1;
    }

    public int stepCount() {
        return numbers.length;
    }

    public Phase phase(int phase) {
        return kindAt(firstPlaceOfPhase(phase)).phase();
    }

    public int firstRunOfPhase(int phase) {
        return phaseFirstRun.get(phase);
    }

    /** First place of a phase; for the phase behind the last one, the number of places. */
    public int firstPlaceOfPhase(int phase) {
        return runFirstPlace.get(phaseFirstRun.get(phase));
    }

    /** First place of a run; for the run behind the last one, the number of places. */
    public int firstPlaceOfRun(int run) {
        return runFirstPlace.get(run);
    }

    public int lengthOfRun(int run) {
        return runFirstPlace.get(run + 1) - runFirstPlace.get(run);
    }

    /** How many different steps a run repeats: 1 for alike ones, 2 for a pair that comes again and again. */
    public int cycleOfRun(int run) {
        return runCycle.get(run);
    }

    public Step stepAt(int place) {
        return steps.get(numbers[place] - 1);
    }

    /** Place of a step by its number, or -1 when the filter left it out. */
    public int placeOf(int number) {
        int place = Arrays.binarySearch(numbers, number);
        return place < 0 ? -1 : place;
    }

    public int runOf(int place) {
        return runFirstPlace.lastNotAbove(place);
    }

    public int phaseOf(int run) {
        return phaseFirstRun.lastNotAbove(run);
    }
}
