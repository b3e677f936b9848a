package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.framescope.engine.host.NumberReader.DefaultUnit;
import org.framescope.engine.host.NumberReader.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource({
        "15, 15, 2",
        "0x1f, 31, 4",
        "0X1Fg, 31, 4",
        "017, 15, 3",
        "0, 0, 1",
        "08, 0, 1",
        "0x, 0, 1",
        "0xg, 0, 1",
        "x1, 0, 0",
        "'', 0, 0",
        "-1, 0, 0",
        "12-34, 12, 2",
        "18446744073709551615, -1, 20",
        "18446744073709551617, 1, 20",
        "\u0663, 0, 0"
    })
    void numbersAreReadInTheSyntaxOfC(String text, long value, int end) {
        assertEquals(new Reading(value, end), NumberReader.number(text, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1024, 1",
        "1k, 1024, 2",
        "1K, 1024, 2",
        "3M, 3145728, 2",
        "3m, 3145728, 2",
        "2G, 2147483648, 2",
        "2g, 2147483648, 2",
        "1T, 1099511627776, 2",
        "1t, 1099511627776, 2",
        "5B, 5, 2",
        "5b, 5, 2",
        "0x10M, 16777216, 5",
        "1MB, 1048576, 2",
        "64%, 64, 2",
        "below, 0, 1",
        "'', 0, 0",
        "x, 0, 0",
        "16777216T, 0, 9",
        "0x1B, 27648, 4"
    })
    void sizesTakeOneUnitAndCountInKibibytesWithout(String text, long bytes, int end) {
        assertEquals(new Reading(bytes, end), NumberReader.size(text, 0));
    }

    @ParameterizedTest
    @CsvSource({"0x40000000, 1073741824, 10", "1G, 1073741824, 2", "7%, 7, 1"})
    void anAddressMayCountInBytesWithoutUnit(String text, long bytes, int end) {
        assertEquals(new Reading(bytes, end), NumberReader.size(text, 0, DefaultUnit.BYTES));
    }

    @Property
    void everyNumberIsReadBackInEachBase(@ForAll long value) {
        assertEquals(
                value, NumberReader.number("0x" + Long.toHexString(value), 0).value());
        assertEquals(
                value, NumberReader.number("0" + Long.toOctalString(value), 0).value());
        assertEquals(value, NumberReader.number(Long.toUnsignedString(value), 0).value());
    }

    @Property
    void readingStopsWithinTheText(@ForAll String text, @ForAll @LongRange(min = 0, max = 5) long at) {
        int from = (int) Math.min(at, text.length());
        int end = NumberReader.size(text, from).end();
        assertEquals(Math.clamp(end, from, text.length()), end);
    }
}
