package org.framescope.app.shell.commands;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds words of which only some letters were typed: {@code gts} finds <i>Go to step</i>. Every word of what is searched
 * must be found, in any order; its letters must stand in their order, and count for more at the start of a word and one
 * behind the other.
 */
final class Fuzzy {

    private static final int LETTER = 1;
    private static final int NEXT = 5;
    private static final int WORD_START = 8;
    private static final int TEXT_START = 4;

    /** The highest penalty for a long text, so that of two texts with the same hits the shorter one comes first. */
    private static final int LONG = 3;

    private Fuzzy() {}

    /** How well a text has what is searched; empty when it has not. Nothing searched is had by every text, with 0. */
    static OptionalInt score(String searched, String text) {
        String in = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : searched.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                int best = best(word, in);
                if (best < 0) {
                    return OptionalInt.empty();
                }
                sum += 10 * best - Math.min(LONG, in.length() / 16);
            }
        }
        return OptionalInt.of(sum);
    }

    /** The best score over all ways in which the letters of a word stand in a text; negative when there is none. */
    private static int best(String word, String text) {
        int none = Integer.MIN_VALUE / 2;
        // best[i]: the best way so far in which the last letter of the word's start stands at i
        int[] best = new int[text.length()];
        for (int letter = 0; letter < word.length(); letter++) {
            int[] with = new int[text.length()];
            int before = none;
            for (int i = 0; i < text.length(); i++) {
                with[i] = none;
                if (text.charAt(i) == word.charAt(letter)) {
                    int reached = letter == 0 ? 0 : before;
                    if (letter > 0 && i > 0) {
                        reached = Math.max(reached, best[i - 1] + NEXT);
                    }
                    with[i] = reached + LETTER + startBonus(text, i);
                }
                before = Math.max(before, best[i]);
            }
            best = with;
        }
        int most = none;
        for (int each : best) {
            most = Math.max(most, each);
        }
        return most;
    }

    private static int startBonus(String text, int i) {
        if (i == 0) {
            return WORD_START + TEXT_START;
        }
        return Character.isLetterOrDigit(text.charAt(i)) && !Character.isLetterOrDigit(text.charAt(i - 1))
                ? WORD_START
                : 0;
    }
}
