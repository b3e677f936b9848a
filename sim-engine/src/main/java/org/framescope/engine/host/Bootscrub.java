package org.framescope.engine.host;

import java.util.Optional;

/** The option {@code bootscrub=}: when free memory is wiped (boot spec 9.9). */
public enum Bootscrub {
    /** Never: memory counts as clean. */
    OFF,
    /** At once, before dom0 runs. */
    ON,
    /** In the background; the default. */
    IDLE;

    private static final String NAME = "bootscrub";

    static Bootscrub read(OptionReader reader) {
        Bootscrub state = IDLE;
        for (String value : reader.line().customValues(NAME)) {
            Optional<Boolean> on = value.isEmpty() ? Optional.of(true) : OptionReader.bool(value);
            if (on.isPresent()) {
                state = on.get() ? ON : OFF;
            } else if (value.equals("idle")) {
                state = IDLE;
            } else {
                reader.remark(NAME, value, "neither a boolean nor 'idle', Xen rejects the option");
            }
        }
        return state;
    }
}
