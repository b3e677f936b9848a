package org.framescope.engine.liveupdate.stream;

import java.util.function.LongFunction;
import org.framescope.engine.frames.Units;

/**
 * A value in a finding, written out only when the finding is kept: hostile bytes can break a rule ten million times.
 *
 * @param value what is shown
 * @param format how
 */
record Shown(long value, LongFunction<String> format) {

    static Shown mfn(long mfn) {
        return new Shown(mfn, Units::mfn);
    }

    static Shown address(long address) {
        return new Shown(address, Units::address);
    }

    static Shown count(long count) {
        return new Shown(count, Units::count);
    }

    static Shown bytes(long bytes) {
        return new Shown(bytes, Units::exactBytes);
    }

    @Override
    public String toString() {
        return format.apply(value);
    }
}
