package org.framescope.engine.liveupdate.pause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the work of one update while it happens. */
public final class PauseWork {

    private final Map<String, PauseRate> rates = new LinkedHashMap<>();
    private final Map<String, Double> counts = new LinkedHashMap<>();

    public PauseWork(PauseRates rates) {
        rates.rates().forEach(rate -> this.rates.put(rate.id(), rate));
    }

    /**
     * Takes note of work.
     *
     * @param rateId which work, by the name of its rate
     * @param count how much, in the rate's unit; not negative
     * @throws IllegalArgumentException when there is no such rate or the count is negative
     */
    public PauseWork add(String rateId, double count) {
        if (!rates.containsKey(rateId)) {
            throw new IllegalArgumentException("there is no rate " + rateId);
        }
        if (!(count >= 0)) {
            throw new IllegalArgumentException(rateId + ": " + count + " is no amount of work");
        }
        counts.merge(rateId, count, Double::sum);
        return this;
    }

    /** What the work so far takes, in the order of the rates; rates without work are left out. */
    public PauseBudget budget() {
        List<PauseBudget.Line> lines = new ArrayList<>();
        rates.forEach((id, rate) -> {
            double count = counts.getOrDefault(id, 0.0);
            if (count > 0) {
                lines.add(new PauseBudget.Line(rate, count));
            }
        });
        return new PauseBudget(lines);
    }
}
