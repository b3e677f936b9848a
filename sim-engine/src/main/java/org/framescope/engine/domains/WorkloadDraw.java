package org.framescope.engine.domains;

import java.util.SplittableRandom;
import org.framescope.engine.frames.Units;

/**
 * Draws the events of a workload. StrictMath gives the same on every machine. All shares and limits here are this
 * project's own.
 */
final class WorkloadDraw {

    private static final long GRANULE = 4 * Units.MIB;
    private static final long BYTES_PER_VCPU = 2 * Units.GIB;
    private static final int MOST_VCPUS = 32;

    private static final int PERCENT_HVM = 60;
    private static final int PERCENT_PVH = 20;
    private static final int PERCENT_PASSTHROUGH = 5;

    private static final double SMALLEST_CHANGE = 0.01;
    private static final double LARGEST_CHANGE = 0.25;

    private final Workload workload;
    private final SplittableRandom arrivals;
    private final SplittableRandom shapes;
    private final SplittableRandom balloons;
    private int number;

    WorkloadDraw(Workload workload) {
        this.workload = workload;
        arrivals = new SplittableRandom(workload.seed());
        shapes = arrivals.split();
        balloons = arrivals.split();
    }

    /** Days until the next domain is created; infinite where none ever is. */
    double untilArrival() {
        return exponential(arrivals, 1 / workload.startsPerDay());
    }

    /** Days until the next change of size. */
    double untilBalloon() {
        return exponential(balloons, 1 / workload.balloonsPerDay());
    }

    /** Days that a domain lives. */
    double lifetime(double mean) {
        return exponential(shapes, mean);
    }

    private static double exponential(SplittableRandom random, double mean) {
        double drawn = -StrictMath.log(1 - random.nextDouble());
        return Double.isInfinite(mean) ? mean : drawn * mean;
    }

    /** Mean of {@link #bytes()}. */
    double meanBytes() {
        double ratio = (double) workload.largest() / workload.smallest();
        return ratio <= 1 ? workload.smallest() : (workload.largest() - workload.smallest()) / StrictMath.log(ratio);
    }

    private long bytes() {
        double ratio = (double) workload.largest() / workload.smallest();
        double drawn = workload.smallest() * StrictMath.exp(shapes.nextDouble() * StrictMath.log(ratio));
        long rounded = (long) drawn / GRANULE * GRANULE;
        return Math.clamp(rounded, workload.smallest(), workload.largest());
    }

    /** The next domain, from any node. */
    DomainSpec domain() {
        long bytes = bytes();
        int kind = shapes.nextInt(100);
        DomainType type =
                kind < PERCENT_HVM ? DomainType.HVM : kind < PERCENT_HVM + PERCENT_PVH ? DomainType.PVH : DomainType.PV;
        boolean passthrough = shapes.nextInt(100) < PERCENT_PASSTHROUGH;
        int vcpus = (int) Math.clamp(bytes / BYTES_PER_VCPU, 1, MOST_VCPUS);
        return new DomainSpec("guest-" + ++number, type, bytes, vcpus, passthrough, DomainSpec.ANY_NODE);
    }

    /** One of so many. */
    int oneOf(int count) {
        return balloons.nextInt(count);
    }

    /** A change of size in pages: a guest that has all of its memory gives up some, another one may take it back. */
    long change(Domain domain) {
        double ratio = LARGEST_CHANGE / SMALLEST_CHANGE;
        double share = SMALLEST_CHANGE * StrictMath.exp(balloons.nextDouble() * StrictMath.log(ratio));
        long pages = Math.max(1, (long) (domain.spec().pages() * share));
        long missing = domain.spec().pages() - Domains.guestPages(domain);
        return missing > 0 && balloons.nextBoolean() ? Math.min(missing, pages) : -pages;
    }
}
