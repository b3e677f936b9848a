package org.framescope.app.timeline;

import java.util.OptionalInt;

/** The number of a step as a person types it: {@code 57}, {@code 1,204} or {@code 1 204}. */
final class StepNumber {

    private StepNumber() {}

    static OptionalInt parse(String text) {
        String digits = text.replaceAll("[\\s,.'_]", "");
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
