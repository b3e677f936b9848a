package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.framescope.engine.frames.FrameRange;
import org.junit.jupiter.api.Test;

class BadpageOptionTest {

    private static List<FrameRange> ranges(String text) {
        return BadpageOption.parse(text).ranges();
    }

    @Test
    void pagesAndRangesInOrder() {
        assertEquals(
                List.of(new FrameRange(0x50000, 0x50011), new FrameRange(0x1200, 0x1201)),
                ranges("0x50000-0x50010,0x1200"));
        assertEquals(List.of(new FrameRange(260, 261), new FrameRange(8, 9)), ranges("260,010"));
    }

    @Test
    void aRangeThatRunsBackwardsIsItsFirstPage() {
        assertEquals(List.of(new FrameRange(9, 10)), ranges("9-5"));
        assertEquals(List.of(new FrameRange(9, 10)), ranges("9-"));
    }

    @Test
    void readingStopsAtAnyOtherCharacter() {
        BadpageOption option = BadpageOption.parse("1,2,3x,4");
        assertEquals(List.of(new FrameRange(1, 2), new FrameRange(2, 3)), option.ranges());
        assertEquals(1, option.remarks().size());
    }

    @Test
    void anEmptyEntryIsPageZero() {
        assertEquals(List.of(new FrameRange(0, 1), new FrameRange(5, 6)), ranges(",5,"));
    }

    @Test
    void onlyTheFirst99CharactersCount() {
        StringBuilder text = new StringBuilder();
        for (int page = 260; page <= 804; page += 17) {
            text.append(page).append(',');
        }
        text.setLength(text.length() - 1);
        BadpageOption option = BadpageOption.parse(text.toString());
        assertEquals(25, option.ranges().size());
        assertEquals(new FrameRange(668, 669), option.ranges().getLast());
        assertEquals(1, option.remarks().size());
    }

    @Test
    void noMemoryLiesBehindTwoToThe63() {
        assertEquals(List.of(), ranges("0xffffffffffffffff"));
        assertEquals(List.of(new FrameRange(1, Long.MAX_VALUE)), ranges("1-0xffffffffffffffff"));
    }

    @Property
    void anyTextIsRead(@ForAll @Chars({'x', '-', ','}) @CharRange(from = '0', to = '9') String text) {
        assertTrue(ranges(text).size() <= BadpageOption.LONGEST_TEXT);
    }
}
