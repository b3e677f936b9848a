package org.framescope.app.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AddressUnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEX   | [0xbe00_0000, 0xbe20_0000)",
                "BYTES | [2G+992M, 2G+994M)",
                "MFN   | mfn [0xb_e000, 0xb_e200)",
                "PAGES | page [778,240, 778,752)"
            })
    void aRangeNamesItsUnitOnce(AddressUnit unit, String words) {
        assertEquals(words, unit.range(new FrameRange(0xb_e000, 0xb_e200)));
    }

    @ParameterizedTest
    @EnumSource
    void theCounterpartSaysSomethingElse(AddressUnit unit) {
        assertNotEquals(unit.place(0xb_e000), unit.counterpart().place(0xb_e000));
    }

    @Test
    void allUnitsComeAround() {
        AddressUnit unit = AddressUnit.HEX;
        for (int i = 0; i < AddressUnit.values().length; i++) {
            unit = unit.next();
        }
        assertEquals(AddressUnit.HEX, unit);
    }
}
