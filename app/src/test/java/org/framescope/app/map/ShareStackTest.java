package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ShareStackTest {

    @Property
    void everyClassIsSeenAndTheColumnIsFull(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1_000_000) Long> shares,
            @ForAll @IntRange(min = 12, max = 40) int height) {
        ShareStack stack = new ShareStack(new UseColouring(Palette.LIGHT, Set.of()));
        for (int i = 0; i < shares.size(); i++) {
            stack.add(3 * i, shares.get(i));
        }
        stack.divide(height, 0);
        assertEquals(shares.size(), stack.parts());
        int sum = 0;
        for (int i = 0; i < stack.parts(); i++) {
            assertEquals(3 * i, stack.colourClass(i));
            assertTrue(stack.height(i) >= 1);
            sum += stack.height(i);
        }
        assertEquals(height, sum);
    }

    @Property
    void whereThereIsNoRoomAllAreMixed(@ForAll @IntRange(min = 1, max = 3) int height) {
        ShareStack stack = new ShareStack(new UseColouring(Palette.LIGHT, Set.of()));
        for (int i = 0; i < 5; i++) {
            stack.add(i, 10);
        }
        stack.divide(height, 0);
        assertEquals(1, stack.parts());
        assertTrue(stack.isBlend(0));
        assertEquals(height, stack.height(0));
    }
}
