package org.framescope.app.cli;

import java.util.List;
import java.util.Locale;
import org.framescope.engine.recording.Chapter;
import org.framescope.engine.recording.Recording;

/**
 * The steps that can be asked for: all of a recording, or those of one chapter of it, counted from 1.
 *
 * @param before how many steps of the recording come before them
 * @param size how many they are
 */
record StepSpan(int before, int size) {

    static StepSpan all(Recording recording) {
        return new StepSpan(0, recording.size());
    }

    /**
     * The steps of a chapter.
     *
     * @param wanted its number from 1, or a part of its title
     * @throws IllegalArgumentException when there is none or more than one, with the chapters that there are
     */
    static StepSpan ofChapter(String wanted, Recording recording) {
        List<Chapter> chapters = recording.chapters();
        int found = -1;
        int matches = 0;
        for (int i = 0; i < chapters.size(); i++) {
            if (wanted.equals(Integer.toString(i + 1))) {
                return of(i, recording);
            }
            if (lower(chapters.get(i).title()).contains(lower(wanted))) {
                found = i;
                matches++;
            }
        }
        if (matches != 1) {
            throw new IllegalArgumentException(chapters.isEmpty() ? "this run has no chapters" : names(chapters));
        }
        return of(found, recording);
    }

    private static StepSpan of(int chapter, Recording recording) {
        List<Chapter> chapters = recording.chapters();
        int before = chapters.get(chapter).firstStep() - 1;
        int end = chapter + 1 < chapters.size() ? chapters.get(chapter + 1).firstStep() - 1 : recording.size();
        return new StepSpan(before, end - before);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String names(List<Chapter> chapters) {
        StringBuilder names = new StringBuilder("must be one of");
        for (int i = 0; i < chapters.size(); i++) {
            names.append(i == 0 ? " " : ", ")
                    .append(i + 1)
                    .append(" (")
                    .append(chapters.get(i).title())
                    .append(')');
        }
        return names.toString();
    }
}
