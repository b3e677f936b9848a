package org.framescope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.FigureKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mfn     | MFN     | 0xbe000    | HEX   | 0xbe00_0000",
                "mfn     | MFN     | 0xbe000    | PAGES | page 778,240",
                "start   | ADDRESS | 0xbe000000 | MFN   | mfn 0xb_e000",
                "start   | ADDRESS | 0xbe000000 | BYTES | 2G+992M",
                // an address inside a frame is no frame
                "address | ADDRESS | 0xbe000008 | MFN   | 0xbe00_0008",
                // an index without the holes is no frame either
                "maxPdx  | MFN     | 0xbe000    | HEX   | 0xb_e000",
                "size    | BYTES   | 0x200000   | PAGES | 2 MiB"
            })
    void placesFollowTheUnit(String name, Unit kind, String value, AddressUnit unit, String words) {
        assertEquals(words, FigureWords.of(new FigureKind(name, kind), Long.decode(value), unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mfn   | MFN   | 0xbe000 | HEX | mfn 0xb_e000, page 778,240",
                "mfn   | MFN   | 0xbe000 | MFN | 0xbe00_0000, page 778,240",
                "pages | PAGES | 512     | HEX | 512 × 4 KiB"
            })
    void hoveringSaysItExactly(String name, Unit kind, String value, AddressUnit unit, String words) {
        assertEquals(words, FigureWords.exact(new FigureKind(name, kind), Long.decode(value), unit));
    }
}
