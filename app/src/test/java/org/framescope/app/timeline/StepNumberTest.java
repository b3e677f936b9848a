package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"57;57", "1,204;1204", " 1 204 ;1204", "999999999;999999999"})
    void numbersAreReadAsPeopleTypeThem(String text, int number) {
        assertEquals(OptionalInt.of(number), StepNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-3", "0x10", "9999999999", "٣"})
    void anythingElseIsNoNumber(String text) {
        assertEquals(OptionalInt.empty(), StepNumber.parse(text));
    }
}
