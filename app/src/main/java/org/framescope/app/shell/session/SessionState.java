package org.framescope.app.shell.session;

import java.util.Optional;
import org.framescope.app.settings.Settings;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * What was open and what was seen of it.
 *
 * @param source what was open; null for nothing that could be opened again
 * @param page the page that filled the window
 * @param step the step that was shown, from 1; 0 for none
 * @param seen the frames in the middle of the map; null for the whole map
 * @param tab the page at the side
 */
public record SessionState(
        @Nullable OpenSource source,
        String page,
        int step,
        @Nullable FrameRange seen,
        String tab) {

    private static final String SOURCE = "session.open";
    private static final String PAGE = "session.page";
    private static final String STEP = "session.step";
    private static final String SEEN = "session.seen";
    private static final String TAB = "session.tab";

    private static final int HEX = 16;

    public void write(Settings settings) {
        put(settings, SOURCE, source == null ? "" : source.text());
        put(settings, PAGE, page);
        put(settings, STEP, step == 0 ? "" : String.valueOf(step));
        put(settings, SEEN, seen == null ? "" : Long.toHexString(seen.start()) + "-" + Long.toHexString(seen.end()));
        put(settings, TAB, tab);
    }

    private static void put(Settings settings, String key, String text) {
        if (text.isEmpty()) {
            settings.remove(key);
        } else {
            settings.put(key, text);
        }
    }

    /** What was written last. Each part that cannot be read is as if it had never been written. */
    public static SessionState read(Settings settings) {
        return new SessionState(
                OpenSource.parse(settings.get(SOURCE, "")).orElse(null),
                settings.get(PAGE, ""),
                step(settings.get(STEP, "")),
                seen(settings.get(SEEN, "")).orElse(null),
                settings.get(TAB, ""));
    }

    private static int step(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Optional<FrameRange> seen(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        try {
            long start = Long.parseLong(text.substring(0, dash), HEX);
            long end = Long.parseLong(text.substring(dash + 1), HEX);
            return start >= 0 && start < end ? Optional.of(new FrameRange(start, end)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
