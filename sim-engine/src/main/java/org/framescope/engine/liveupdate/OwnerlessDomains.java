package org.framescope.engine.liveupdate;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Numbers of domains, ascending, of which one after the other is taken away. All the sets that come about so share their
 * memory: a host has thousands of domains, and each gets its owner in a step of its own.
 */
final class OwnerlessDomains extends AbstractSet<Integer> {

    static final OwnerlessDomains NONE = new OwnerlessDomains(new int[0], new int[0], 0);

    private static final int NEVER = Integer.MAX_VALUE;

    /** The numbers at first, ascending. */
    private final int[] all;

    /** How many were gone when each of them went. What the sets before this one hold does not depend on what goes later. */
    private final int[] goneBefore;

    private final int gone;

    private OwnerlessDomains(int[] all, int[] goneBefore, int gone) {
        this.all = all;
        this.goneBefore = goneBefore;
        this.gone = gone;
    }

    static OwnerlessDomains of(Collection<Integer> numbers) {
        int[] all =
                numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        int[] goneBefore = new int[all.length];
        Arrays.fill(goneBefore, NEVER);
        return new OwnerlessDomains(all, goneBefore, 0);
    }

    /** The set without a number. Only the newest of the sets that share their memory may be asked. */
    OwnerlessDomains without(int number) {
        int at = Arrays.binarySearch(all, number);
        if (at < 0 || goneBefore[at] < gone) {
            return this;
        }
        if (goneBefore[at] != NEVER) {
            throw new IllegalStateException("another domain was taken from this set before");
        }
        goneBefore[at] = gone;
        return new OwnerlessDomains(all, goneBefore, gone + 1);
    }

    @Override
    public boolean contains(Object number) {
        int at = number instanceof Integer wanted ? Arrays.binarySearch(all, wanted) : -1;
        return at >= 0 && goneBefore[at] >= gone;
    }

    @Override
    public Iterator<Integer> iterator() {
        return IntStream.range(0, all.length)
                .filter(at -> goneBefore[at] >= gone)
                .map(at -> all[at])
                .iterator();
    }

    @Override
    public int size() {
        return all.length - gone;
    }
}
