package org.framescope.app.units;

import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;

/**
 * In which unit a person wants to read places in memory. All of them are exact for frames, and what {@link #place} writes
 * is understood where a place is typed.
 */
public enum AddressUnit {
    /** Byte addresses in hexadecimal: {@code 0x1_4000_0000}. */
    HEX,
    /** Byte addresses as sums of sizes: {@code 5G+16K}. */
    BYTES,
    /** Machine frame numbers in hexadecimal: {@code mfn 0x14_0000}. */
    MFN,
    /** Page numbers in decimal: {@code page 1,310,720}. */
    PAGES;

    private static final String SIZES = "TGMK";

    /** The unit with an {@link #id}; hexadecimal addresses for any other text. */
    public static AddressUnit of(String id) {
        for (AddressUnit unit : values()) {
            if (unit.id().equals(id)) {
                return unit;
            }
        }
        return HEX;
    }

    /** Stable name for files. */
    public String id() {
        return Names.of(this);
    }

    /** What a person calls it. */
    public String label() {
        return Texts.get("unit." + id());
    }

    /** The next unit, after the last one the first. */
    public AddressUnit next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The unit that says the most beside this one: frame numbers beside addresses, addresses beside numbers. */
    public AddressUnit counterpart() {
        return this == HEX || this == BYTES ? MFN : HEX;
    }

    /** Where a frame begins. */
    public String place(long mfn) {
        return switch (this) {
            case HEX, BYTES -> bare(mfn);
            case MFN -> "mfn " + bare(mfn);
            case PAGES -> "page " + bare(mfn);
        };
    }

    /** As {@link #place}, without the word for the unit, where a heading or its neighbours say it. */
    public String bare(long mfn) {
        return switch (this) {
            case HEX -> Units.address(mfn << Units.PAGE_SHIFT);
            case BYTES -> sum(mfn << Units.PAGE_SHIFT);
            case MFN -> Units.mfn(mfn);
            case PAGES -> Units.count(mfn);
        };
    }

    /** A half-open range of frames: {@code [0x1000, 0x3000)}. */
    public String range(FrameRange range) {
        String word = place(range.start());
        String prefix = word.substring(0, word.length() - bare(range.start()).length());
        return prefix + "[" + bare(range.start()) + ", " + bare(range.end()) + ")";
    }

    /** How much some frames are: for bytes rounded to three digits, else exact. */
    public String amount(long frames) {
        return switch (this) {
            case BYTES -> Units.size(frames << Units.PAGE_SHIFT);
            case HEX -> Texts.get("unit.amount.hex", Units.address(frames << Units.PAGE_SHIFT));
            case MFN -> Texts.get("unit.amount.mfn", Units.mfn(frames));
            case PAGES -> Texts.get(frames == 1 ? "unit.amount.page" : "unit.amount.pages", Units.count(frames));
        };
    }

    /** An address as a sum of sizes, the largest first. */
    private static String sum(long bytes) {
        StringBuilder text = new StringBuilder();
        long rest = bytes;
        for (int i = 0; i < SIZES.length(); i++) {
            int shift = (SIZES.length() - i) * 10;
            long count = rest >>> shift;
            if (count > 0) {
                text.append(text.isEmpty() ? "" : "+").append(count).append(SIZES.charAt(i));
                rest -= count << shift;
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }
}
