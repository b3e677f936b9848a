package org.framescope.app.map;

import java.util.HashSet;
import java.util.Set;

/**
 * Which groups of the legend are shown in full, faded or not at all.
 *
 * @param isolated groups that are shown in full while all others are faded; empty for all
 * @param hidden groups that are drawn as background
 */
public record LegendFilter(Set<Integer> isolated, Set<Integer> hidden) {

    public static final LegendFilter NONE = new LegendFilter(Set.of(), Set.of());

    public LegendFilter {
        isolated = Set.copyOf(isolated);
        hidden = Set.copyOf(hidden);
    }

    /** Shows only one group in full, or all when it is the only one; {@code adding} keeps those that are. */
    public LegendFilter isolating(int group, boolean adding) {
        Set<Integer> next = adding ? new HashSet<>(isolated) : new HashSet<>();
        if (isolated.contains(group)) {
            next.remove(group);
        } else {
            next.add(group);
        }
        Set<Integer> stillHidden = new HashSet<>(hidden);
        stillHidden.remove(group);
        return new LegendFilter(next, stillHidden);
    }

    /** Hides a group, or shows it again. */
    public LegendFilter hiding(int group) {
        Set<Integer> next = new HashSet<>(hidden);
        if (!next.remove(group)) {
            next.add(group);
        }
        Set<Integer> stillIsolated = new HashSet<>(isolated);
        stillIsolated.remove(group);
        return new LegendFilter(stillIsolated, next);
    }

    boolean isFull(int group) {
        return isolated.isEmpty() || isolated.contains(group);
    }
}
