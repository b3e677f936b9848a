package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;

/**
 * The option {@code badpage=}: frames that the boot allocator must not hand out (boot spec 6.4 item 3).
 *
 * @param ranges the bad frames in the order of the text, half-open
 * @param remarks what Xen does not take as written
 */
public record BadpageOption(List<FrameRange> ranges, List<OptionRemark> remarks) {

    /** Characters that Xen keeps of the option. */
    public static final int LONGEST_TEXT = 99;

    /** No bad frames. */
    public static final BadpageOption NONE = new BadpageOption(List.of(), List.of());

    private static final String NAME = "badpage";

    public BadpageOption {
        ranges = List.copyOf(ranges);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads {@code mfn} and {@code first-last} (last included), separated by commas, numbers in C syntax. A last frame
     * below the first counts for the first alone. Reading stops at any other character, and the entry in front of it is
     * not used.
     */
    public static BadpageOption parse(String text) {
        List<OptionRemark> remarks = new ArrayList<>();
        String kept = text;
        if (text.length() > LONGEST_TEXT) {
            kept = text.substring(0, LONGEST_TEXT);
            remarks.add(new OptionRemark(
                    NAME,
                    text,
                    "Xen keeps the first 99 characters; '" + text.substring(LONGEST_TEXT) + "' is dropped"));
        }
        List<FrameRange> ranges = new ArrayList<>();
        int at = 0;
        while (at < kept.length()) {
            int from = at;
            NumberReader.Reading first = NumberReader.number(kept, at);
            at = first.end();
            long last = first.value();
            if (NumberReader.charAt(kept, at) == '-') {
                NumberReader.Reading second = NumberReader.number(kept, at + 1);
                at = second.end();
                if (Long.compareUnsigned(second.value(), last) > 0) {
                    last = second.value();
                }
            }
            if (at < kept.length() && kept.charAt(at) != ',') {
                remarks.add(new OptionRemark(NAME, text, "Xen stops reading at '" + kept.substring(from) + "'"));
                break;
            }
            at++;
            addRange(ranges, first.value(), last);
        }
        return new BadpageOption(ranges, remarks);
    }

    /** Frames from 2^63 on are left out: no memory is there. */
    private static void addRange(List<FrameRange> ranges, long first, long last) {
        if (first >= 0) {
            long lastThere = last < 0 ? Long.MAX_VALUE - 1 : Math.min(last, Long.MAX_VALUE - 1);
            ranges.add(new FrameRange(first, Math.max(first, lastThere + 1)));
        }
    }
}
