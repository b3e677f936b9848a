package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRangeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0x1000-0x2000", "[0x1000, 0x2000)", "4096 .. 8192", " 0x10_00 - 0x2000 "})
    void aRangeIsItsFirstFrameAndTheOneBehindItsLast(String text) {
        assertEquals(Optional.of(new FrameRange(0x1000, 0x2000)), FrameRangeText.parse(text));
    }

    @Test
    void oneNumberIsOneFrame() {
        assertEquals(Optional.of(new FrameRange(0xbf800, 0xbf801)), FrameRangeText.parse("0xB_F800"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0x", "_", "0x2000-0x1000", "5-5", "-5", "0x1000-", "0x123456789012345"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), FrameRangeText.parse(text));
    }
}
