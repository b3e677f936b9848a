package org.framescope.engine.liveupdate.pause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rates of the pause-time model.
 *
 * @param rates one for each piece of work, by phase
 */
public record PauseRates(List<PauseRate> rates) {

    public PauseRates {
        rates = List.copyOf(rates);
    }

    /** The rates that come with the program, each with its source. */
    public static PauseRates defaults() {
        return DefaultPauseRates.RATES;
    }

    /** A rate by its name in files. */
    public Optional<PauseRate> find(String id) {
        return rates.stream().filter(rate -> rate.id().equals(id)).findFirst();
    }

    /**
     * The same rates but for one, which then is the user's.
     *
     * @param nanos nanoseconds for one piece of work, finite and not negative
     * @throws IllegalArgumentException when there is no such rate or the figure is none
     */
    public PauseRates with(String id, double nanos) {
        if (!(nanos >= 0) || nanos == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(nanos + " is no number of nanoseconds");
        }
        PauseRate old = find(id).orElseThrow(() -> new IllegalArgumentException("there is no rate " + id));
        List<PauseRate> changed = new ArrayList<>(rates);
        changed.set(changed.indexOf(old), old.withNanos(nanos));
        return new PauseRates(changed);
    }
}
