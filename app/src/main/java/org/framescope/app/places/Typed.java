package org.framescope.app.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;

/**
 * A place as it was typed.
 *
 * @param value bytes or frames, as {@code as} says
 * @param as the unit that it is understood in
 */
record Typed(long value, AddressUnit as) {

    private static final Map<String, AddressUnit> WORDS = Map.of(
            "mfn", AddressUnit.MFN,
            "frame", AddressUnit.MFN,
            "page", AddressUnit.PAGES,
            "pages", AddressUnit.PAGES,
            "pfn", AddressUnit.PAGES,
            "address", AddressUnit.HEX,
            "addr", AddressUnit.HEX,
            "byte", AddressUnit.HEX);

    /** All ways to understand a place, the likeliest first; none for what is no number. */
    static List<Typed> readings(String text, AddressUnit unit) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        int blank = stripped.indexOf(' ');
        AddressUnit named = blank < 0 ? null : WORDS.get(stripped.substring(0, blank));
        if (named != null) {
            return inUnit(stripped.substring(blank + 1).strip(), named);
        }
        Optional<NumberText> number = NumberText.parse(stripped);
        if (number.isEmpty()) {
            return List.of();
        }
        long value = number.get().value();
        List<Typed> readings = new ArrayList<>();
        switch (number.get().kind()) {
            case SIZE -> readings.add(new Typed(value, unit == AddressUnit.HEX ? AddressUnit.HEX : AddressUnit.BYTES));
            case HEXADECIMAL -> {
                boolean frames = unit == AddressUnit.MFN || unit == AddressUnit.PAGES;
                readings.add(new Typed(value, frames ? AddressUnit.MFN : AddressUnit.HEX));
                readings.add(new Typed(value, frames ? AddressUnit.HEX : AddressUnit.MFN));
            }
            case DECIMAL -> {
                readings.add(new Typed(value, unit));
                readings.add(new Typed(value, unit == AddressUnit.PAGES ? AddressUnit.HEX : AddressUnit.PAGES));
            }
        }
        return readings;
    }

    private static List<Typed> inUnit(String text, AddressUnit unit) {
        Optional<NumberText> number = NumberText.parse(text);
        if (number.isPresent()) {
            boolean size = number.get().kind() == NumberText.Kind.SIZE;
            return List.of(new Typed(number.get().value(), size ? AddressUnit.BYTES : unit));
        }
        if (unit == AddressUnit.MFN && text.matches("[0-9a-f]{1,15}")) {
            // as Xen's log prints them
            return List.of(new Typed(Long.parseLong(text, 16), unit));
        }
        return List.of();
    }

    private boolean countsBytes() {
        return as == AddressUnit.HEX || as == AddressUnit.BYTES;
    }

    /** The frame that the place lies in. */
    long mfn() {
        return countsBytes() ? value >>> Units.PAGE_SHIFT : value;
    }

    /** The frame with which a range ends that ends, exclusively, at the place. */
    long endMfn() {
        return countsBytes() ? value + Units.PAGE_SIZE - 1 >>> Units.PAGE_SHIFT : value;
    }
}
