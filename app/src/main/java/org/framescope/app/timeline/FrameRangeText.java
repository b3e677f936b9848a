package org.framescope.app.timeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.engine.frames.FrameRange;

/**
 * Frames as a person types them: one frame number, or the first one and the one behind the last, such as
 * {@code 0x1000-0x2000} or {@code [0x1000, 0x2000)}.
 */
final class FrameRangeText {

    private static final String NUMBER = "(0x[0-9a-f_]{1,14}|[0-9_]{1,14})";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern TWO =
            Pattern.compile("\\[?\\s*" + NUMBER + "\\s*(?:-|,|\\.\\.)\\s*" + NUMBER + "\\s*\\)?");

    private FrameRangeText() {}

    /** Nothing when the text is no such range, or an empty one. */
    static Optional<FrameRange> parse(String text) {
        String typed = text.strip().toLowerCase(java.util.Locale.ROOT);
        Matcher one = ONE.matcher(typed);
        if (one.matches()) {
            return number(one.group(1)).map(mfn -> new FrameRange(mfn, mfn + 1));
        }
        Matcher two = TWO.matcher(typed);
        if (!two.matches()) {
            return Optional.empty();
        }
        Optional<Long> start = number(two.group(1));
        Optional<Long> end = number(two.group(2));
        return start.isPresent() && end.isPresent() && start.get() < end.get()
                ? Optional.of(new FrameRange(start.get(), end.get()))
                : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        String digits = text.replace("_", "");
        boolean hex = digits.startsWith("0x");
        String plain = hex ? digits.substring(2) : digits;
        return plain.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(plain, hex ? 16 : 10));
    }
}
