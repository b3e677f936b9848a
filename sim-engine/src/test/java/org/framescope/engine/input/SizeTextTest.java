package org.framescope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

    @ParameterizedTest
    @CsvSource({
        "4096, 4096",
        "0, 0",
        "0x1_4000_0000, 5368709120",
        "0X10, 16",
        "64K, 65536",
        "4G, 4294967296",
        "4 GiB, 4294967296",
        "4GiB, 4294967296",
        "1_000M, 1048576000",
        "12T, 13194139533312"
    })
    void sizes(String text, long bytes) {
        assertEquals(OptionalLong.of(bytes), SizeText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "G", "4g", "4GB", "-1", "1.5G", "0x", "0x_", "9999999999999T", "0xffffffffffffffff", "4 G iB"
            })
    void otherTextIsNoSize(String text) {
        assertEquals(OptionalLong.empty(), SizeText.parse(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = 0) long bytes) {
        assertEquals(OptionalLong.of(bytes), SizeText.parse(SizeText.write(bytes)));
    }
}
