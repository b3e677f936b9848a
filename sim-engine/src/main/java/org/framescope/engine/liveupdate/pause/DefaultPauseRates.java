package org.framescope.engine.liveupdate.pause;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;

/** The rates of the program, read from its own file at first use. */
final class DefaultPauseRates {

    static final PauseRates RATES = load("pause-rates.json");

    private DefaultPauseRates() {}

    private static PauseRates load(String name) {
        try (InputStream in = DefaultPauseRates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            List<PauseRate> rates = new ArrayList<>();
            for (Json rate : Json.parse(name, in.readAllBytes()).get("rates").items()) {
                rates.add(new PauseRate(
                        rate.get("id").text(),
                        PausePhase.valueOf(rate.get("phase").text().toUpperCase(Locale.ROOT)),
                        rate.get("title").text(),
                        PauseUnit.valueOf(rate.get("unit").text().toUpperCase(Locale.ROOT)),
                        rate.get("nanos").decimal(),
                        rate.get("source").text()));
            }
            return new PauseRates(rates);
        } catch (IOException | InputException e) {
            throw new IllegalStateException("the program's own file " + name + " is broken", e);
        }
    }
}
