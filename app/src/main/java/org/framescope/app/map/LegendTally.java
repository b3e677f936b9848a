package org.framescope.app.map;

import java.util.BitSet;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/**
 * How many frames the groups of a legend have.
 *
 * @param groups those of the colouring, in its order, with the names of domains where they stand for such
 * @param frames of each of them
 */
record LegendTally(List<ColourGroup> groups, long[] frames) {

    static final LegendTally NONE = new LegendTally(List.of(), new long[0]);

    /** The amounts by use, which a map knows already. */
    static LegendTally byUse(FrameMap map, List<ColourGroup> groups) {
        long[] uses = new long[FrameUse.count()];
        map.tally(0, map.end(), uses);
        long[] frames = groups.stream().mapToLong(group -> uses[group.id()]).toArray();
        return new LegendTally(groups, frames);
    }

    /** Counts; looks at every run. */
    static LegendTally of(FrameMap map, Colouring colouring) {
        long[] classes = new long[colouring.classes()];
        colouring.classify(map, 0, map.end(), (start, end, colourClass) -> classes[colourClass] += end - start);
        List<ColourGroup> groups = colouring.groups();
        if (measureOf(colouring) == Measure.OWNER) {
            BitSet domains = domainsOf(map);
            groups = groups.stream()
                    .map(group -> OwnerColouring.named(group, domains))
                    .toList();
        }
        long[] frames = groups.stream().mapToLong(group -> sum(group, classes)).toArray();
        return new LegendTally(groups, frames);
    }

    static Measure measureOf(Colouring colouring) {
        return colouring.classing() instanceof Classing classing ? classing.measure() : Measure.USE;
    }

    private static BitSet domainsOf(FrameMap map) {
        BitSet domains = new BitSet();
        map.forEachRun(0, map.end(), (start, end, state, since) -> {
            int domain = FrameState.domain(state);
            if (domain >= 0) {
                domains.set(domain);
            }
        });
        return domains;
    }

    private static long sum(ColourGroup group, long[] classes) {
        long sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum += group.has(i) ? classes[i] : 0;
        }
        return sum;
    }
}
