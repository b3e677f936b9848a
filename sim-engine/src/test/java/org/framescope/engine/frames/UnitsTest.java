package org.framescope.engine.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void sizesHaveThreeDigits() {
        assertEquals("0 B", Units.size(0));
        assertEquals("62.5 MiB", Units.size(65_536_000));
        assertEquals("1 TiB", Units.size(Units.TIB));
        assertEquals("-1.5 KiB", Units.size(-1536));
    }

    @Test
    void theLeastAndTheLargestNumberHaveASize() {
        assertEquals("-8 EiB", Units.size(Long.MIN_VALUE));
        assertEquals("8 EiB", Units.size(Long.MAX_VALUE));
    }
}
