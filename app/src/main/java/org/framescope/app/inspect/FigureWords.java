package org.framescope.app.inspect;

import java.util.OptionalLong;
import org.framescope.app.i18n.Texts;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.FigureKind;

/** Writes the figures of steps: places in the unit that is chosen, all else in its own. */
public final class FigureWords {

    /** A figure that counts like frames but names none: {@code max_pdx} is an index without the holes. */
    private static final String COMPRESSED_INDEX = "maxPdx";

    private FigureWords() {}

    /** A figure as a person reads it. */
    public static String of(FigureKind kind, long value, AddressUnit unit) {
        OptionalLong frame = frame(kind, value);
        return frame.isPresent() ? unit.place(frame.getAsLong()) : kind.unit().format(value);
    }

    /** A figure without rounding; a place in the other units. */
    static String exact(FigureKind kind, long value, AddressUnit unit) {
        OptionalLong frame = frame(kind, value);
        if (frame.isPresent()) {
            long mfn = frame.getAsLong();
            return Texts.get("exact.place", unit.counterpart().place(mfn), AddressUnit.PAGES.place(mfn));
        }
        return switch (kind.unit()) {
            case BYTES, ADDRESS -> Units.exactBytes(value);
            case PAGES -> Units.count(value) + " × 4 KiB";
            case MFN -> Units.count(value);
            case COUNT, ORDER, NODE, PERCENT -> kind.unit().format(value);
        };
    }

    /** The frame that a figure names; nothing where it is another number, or an address inside a frame. */
    private static OptionalLong frame(FigureKind kind, long value) {
        if (kind.unit() == Unit.MFN && !kind.name().equals(COMPRESSED_INDEX)) {
            return OptionalLong.of(value);
        }
        boolean starts = (value & Units.PAGE_SIZE - 1) == 0;
        return kind.unit() == Unit.ADDRESS && starts
                ? OptionalLong.of(value >>> Units.PAGE_SHIFT)
                : OptionalLong.empty();
    }
}
