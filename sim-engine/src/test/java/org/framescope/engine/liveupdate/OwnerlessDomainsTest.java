package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OwnerlessDomainsTest {

    @Property(tries = 200)
    void everySetThatCameAboutStaysAsItWas(
            @ForAll Set<@IntRange(max = 40) Integer> numbers, @ForAll List<@IntRange(max = 40) Integer> leaving) {
        List<Set<Integer>> expected = new ArrayList<>(List.of(new TreeSet<>(numbers)));
        List<OwnerlessDomains> sets = new ArrayList<>(List.of(OwnerlessDomains.of(numbers)));
        for (int number : leaving) {
            Set<Integer> next = new TreeSet<>(expected.getLast());
            next.remove(number);
            expected.add(next);
            sets.add(sets.getLast().without(number));
        }
        for (int i = 0; i < sets.size(); i++) {
            assertEquals(List.copyOf(expected.get(i)), List.copyOf(sets.get(i)), "in ascending order");
            assertEquals(expected.get(i).size(), sets.get(i).size());
            for (int number = 0; number <= 40; number++) {
                assertEquals(expected.get(i).contains(number), sets.get(i).contains(number));
            }
        }
    }

    @Test
    void anOlderSetCannotGoAnotherWay() {
        OwnerlessDomains all = OwnerlessDomains.of(List.of(3, 1));
        all.without(1);
        assertThrows(IllegalStateException.class, () -> all.without(1));
    }
}
