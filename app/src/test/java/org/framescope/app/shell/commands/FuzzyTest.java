package org.framescope.app.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class FuzzyTest {

    @Property
    void someLettersInTheirOrderFindAText(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String text, @ForAll @Size(30) List<Boolean> kept) {
        var letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (kept.get(i)) {
                letters.append(text.charAt(i));
            }
        }
        assertTrue(Fuzzy.score(letters.toString(), text).isPresent());
    }

    @Property
    void aLetterThatATextHasNotFindsNothing(@ForAll @AlphaChars String text, @ForAll @AlphaChars String letters) {
        assertFalse(Fuzzy.score(letters + "7", text).isPresent());
    }

    @Property
    void theOrderOfWordsIsAllTheSame(
            @ForAll @AlphaChars @StringLength(min = 1, max = 4) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 4) String two,
            @ForAll @AlphaChars @StringLength(max = 20) String text) {
        assertEquals(Fuzzy.score(one + " " + two, text), Fuzzy.score(two + "  " + one, text));
    }

    @Example
    void nothingSearchedIsFoundEverywhere() {
        assertEquals(OptionalInt.of(0), Fuzzy.score("  ", "Play"));
    }

    private static String best(String searched, String... texts) {
        return Arrays.stream(texts)
                .filter(text -> Fuzzy.score(searched, text).isPresent())
                .max(Comparator.comparingInt(text -> Fuzzy.score(searched, text).orElseThrow()))
                .orElse("");
    }

    @Example
    void whatAPersonMeansComesFirst() {
        assertEquals("Go to step...", best("gts", "Light", "Go to step...", "Forget these"));
        assertEquals("Last step", best("last", "Simulate again", "Last step", "Fit all sets"));
        assertEquals("Last step", best("step last", "Step back", "Last step", "First step"));
        assertEquals("Play or pause", best("play", "Display", "Play or pause", "Simple analysis"));
        assertEquals("Fit the map", best("map", "Simplest amap", "Fit the map"));
        assertEquals("Steps", best("step", "Step through all of it, again and again", "Steps"));
    }
}
