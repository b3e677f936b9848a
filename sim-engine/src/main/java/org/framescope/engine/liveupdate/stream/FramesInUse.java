package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.frames.FrameSpans;

/**
 * The frames that the next Xen must not touch, whoever owns them: the first pass over the stream wants nothing else
 * (spec 2.8). Neighbouring frames become one range.
 */
public final class FramesInUse {

    /**
     * Frames and whose they are.
     *
     * @param owner in words
     * @param frames what belongs to it
     */
    public record Owned(String owner, FrameSpans frames) {}

    /** Hears of frames that two owners have. */
    @FunctionalInterface
    interface Overlap {
        /** MFNs, half-open; the owners by their place in the list. */
        void shared(long start, long end, int oneOwner, int otherOwner);
    }

    /** Ranges sorted at a time: they stay in the processor's cache. */
    private static final int RANGES_OF_A_WINDOW = 1 << 16;

    private final List<FrameSpans> sets;
    private final int[] gathered;
    private final FrameSpans.Builder union = new FrameSpans.Builder();
    private final RangeSort ranges = new RangeSort();
    private final Overlap overlap;
    private long lastEnd;
    private int lastSet;

    private FramesInUse(List<FrameSpans> sets, Overlap overlap) {
        this.sets = sets;
        this.overlap = overlap;
        gathered = new int[sets.size()];
    }

    /** What must survive of some domains and further sets, such as the stream and the M2P. */
    public static FrameSpans of(List<Domain> domains, FrameSpans... more) {
        List<FrameSpans> sets = new ArrayList<>(Arrays.asList(more));
        for (Owned part : parts(domains)) {
            sets.add(part.frames());
        }
        return union(sets, (start, end, one, other) -> {});
    }

    /** The parts of domains that must survive, each with the words for its owner. */
    public static List<Owned> parts(List<Domain> domains) {
        List<Owned> parts = new ArrayList<>();
        for (Domain domain : domains) {
            for (Map.Entry<DomainPart, FrameSpans> part : domain.frames().entrySet()) {
                if (part.getKey().mustSurvive()) {
                    parts.add(new Owned(owner(domain.id(), part.getKey()), part.getValue()));
                }
            }
        }
        return parts;
    }

    /** A domain's part in words. */
    static String owner(int domain, DomainPart part) {
        return "d" + domain + " " + part;
    }

    /** All frames of some sets. */
    static FrameSpans union(List<FrameSpans> sets, Overlap overlap) {
        List<FrameSpans> filled = sets.stream().filter(set -> !set.isEmpty()).toList();
        if (filled.isEmpty()) {
            return FrameSpans.NONE;
        }
        if (filled.size() == 1) {
            return filled.get(0);
        }
        return new FramesInUse(sets, overlap).union();
    }

    private FrameSpans union() {
        long ranges = 0;
        long first = Long.MAX_VALUE;
        long last = 0;
        for (FrameSpans set : sets) {
            if (!set.isEmpty()) {
                ranges += set.size();
                first = Math.min(first, set.start(0));
                last = Math.max(last, set.start(set.size() - 1));
            }
        }
        long windows = ranges / RANGES_OF_A_WINDOW + 1;
        long width = (last - first) / windows + 1;
        for (long base = first; base <= last; base += width) {
            window(base, width);
        }
        return union.build();
    }

    /** Takes all ranges that begin in {@code [base, base + width)}. */
    private void window(long base, long width) {
        ranges.begin(base);
        for (int set = 0; set < gathered.length; set++) {
            FrameSpans frames = sets.get(set);
            int at = gathered[set];
            while (at < frames.size() && frames.start(at) - base < width) {
                ranges.add(frames.start(at), frames.end(at), set);
                at++;
            }
            gathered[set] = at;
        }
        ranges.sort(width);
        for (int i = 0; i < ranges.size(); i++) {
            take(ranges.set(i), ranges.start(i), ranges.end(i));
        }
    }

    private void take(int set, long start, long end) {
        if (start < lastEnd) {
            overlap.shared(start, Math.min(end, lastEnd), lastSet, set);
        }
        union.add(start, end);
        if (end > lastEnd) {
            lastEnd = end;
            lastSet = set;
        }
    }
}
