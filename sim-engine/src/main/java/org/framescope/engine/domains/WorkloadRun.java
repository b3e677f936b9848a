package org.framescope.engine.domains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.DoubleConsumer;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;

/** One workload on its way through the days. Domains that were there before it stay; all but dom0 may balloon. */
final class WorkloadRun {

    private record Departure(double time, int id) {}

    private final Domains domains;
    private final BuddyHeap heap;
    private final Workload workload;
    private final WorkloadDraw draw;
    private final double meanLifetime;

    private final PriorityQueue<Departure> departures =
            new PriorityQueue<>(Comparator.comparingDouble(Departure::time).thenComparingInt(Departure::id));

    /** Numbers of the domains that may balloon, and where each stands in that list. */
    private final List<Integer> guests = new ArrayList<>();

    private final Map<Integer, Integer> placeOfGuest = new HashMap<>();

    private final double expectedEvents;
    private final DoubleConsumer progress;
    private long events;

    private double now;
    private double nextArrival;
    private double nextBalloon;
    private long created;
    private long refused;
    private long destroyed;
    private long ballooned;

    /**
     * @param progress is told which share of the events has happened, about
     */
    WorkloadRun(Domains domains, Workload workload, DoubleConsumer progress) {
        this.domains = domains;
        this.workload = workload;
        this.progress = progress;
        heap = domains.memory().heap();
        draw = new WorkloadDraw(workload);
        for (Domain domain : domains.running()) {
            if (domain.id() != 0) {
                addGuest(domain.id());
            }
        }
        double bytesPerDay = workload.startsPerDay() * draw.meanBytes();
        meanLifetime = bytesPerDay == 0 ? Double.POSITIVE_INFINITY : wantedBytes() / bytesPerDay;
        expectedEvents = wantedBytes() / draw.meanBytes()
                + workload.days() * (2 * workload.startsPerDay() + workload.balloonsPerDay());
    }

    /** Number of events that are to be expected, those that fill the host at first included. */
    double expectedEvents() {
        return expectedEvents;
    }

    /** What the workload's domains should fill together. */
    private double wantedBytes() {
        long free = heap.freePages();
        long used = domains.running().stream().mapToLong(Domains::allPages).sum();
        return Math.max(0, workload.fill() * (free + used) - used) * Units.PAGE_SIZE;
    }

    /** Fills the host as it would be after a long time. */
    void fill() {
        double left = wantedBytes();
        while (left > 0) {
            DomainSpec spec = draw.domain();
            if (!create(spec)) {
                break;
            }
            left -= spec.bytes();
        }
        nextArrival = draw.untilArrival();
        nextBalloon = draw.untilBalloon();
    }

    /** Lets everything happen that happens before {@code until} (days from the start). */
    void advance(double until) {
        while (true) {
            Departure first = departures.peek();
            double departure = first == null ? Double.POSITIVE_INFINITY : first.time();
            double next = Math.min(departure, Math.min(nextArrival, nextBalloon));
            if (next >= until) {
                now = until;
                return;
            }
            now = next;
            if (first != null && departure == next) {
                departures.poll();
                destroy(first.id());
            } else if (nextArrival == next) {
                create(draw.domain());
                nextArrival = now + draw.untilArrival();
            } else {
                balloon();
                nextBalloon = now + draw.untilBalloon();
            }
        }
    }

    private void tellOfEvent() {
        progress.accept(Math.min(1, ++events / expectedEvents));
    }

    private boolean create(DomainSpec spec) {
        tellOfEvent();
        double lifetime = draw.lifetime(meanLifetime);
        try {
            int id = domains.create(spec.onNode(roomiestNode(spec))).id();
            created++;
            addGuest(id);
            departures.add(new Departure(now + lifetime, id));
            return true;
        } catch (DomainRefused refusal) {
            refused++;
            return false;
        }
    }

    /** The node with the most free memory, where the domain fits; a toolstack places it so (recalled, simplified). */
    private int roomiestNode(DomainSpec spec) {
        int[] nodes = heap.onlineNodes();
        if (nodes.length == 1) {
            return DomainSpec.ANY_NODE;
        }
        int best = DomainSpec.ANY_NODE;
        // what it needs besides its memory is about a hundredth
        long most = spec.pages() + spec.pages() / 100;
        for (int node : nodes) {
            if (heap.freePages(node) > most) {
                most = heap.freePages(node);
                best = node;
            }
        }
        return best;
    }

    private void destroy(int id) {
        tellOfEvent();
        domains.destroy(id);
        destroyed++;
        int place = placeOfGuest.remove(id);
        int last = guests.removeLast();
        if (last != id) {
            guests.set(place, last);
            placeOfGuest.put(last, place);
        }
    }

    private void addGuest(int id) {
        placeOfGuest.put(id, guests.size());
        guests.add(id);
    }

    private void balloon() {
        tellOfEvent();
        if (!guests.isEmpty()) {
            int id = guests.get(draw.oneOf(guests.size()));
            domains.find(id).ifPresent(domain -> domains.balloon(id, draw.change(domain)));
            ballooned++;
        }
    }

    WorkloadResult result() {
        return new WorkloadResult(created, refused, destroyed, ballooned, heap.fragmentation());
    }
}
