package org.framescope.engine.liveupdate.pause;

import java.util.List;

/**
 * All rates of the pause-time model.
 *
 * @param rates one for each piece of work, by phase
 */
public record PauseRates(List<PauseRate> rates) {

    public PauseRates {
        rates = List.copyOf(rates);
    }
}
