package org.framescope.app.export;

import java.util.Optional;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;

/** How long and how large a walk may be, told before it is begun. */
final class WalkLimits {

    /** Pictures in a GIF: programs that show them read them all before they begin. */
    static final int MOST_IN_GIF = 2_000;

    /** Pictures in a folder. */
    static final int MOST_IN_FOLDER = 20_000;

    /** Pixels of each picture: about 50 MB are needed while one is made. */
    static final long MOST_PIXELS = 1L << 22;

    /** Pixels of all pictures together: drawing more takes hours. */
    static final long MOST_PIXELS_IN_ALL = 1L << 34;

    private WalkLimits() {}

    /** What stands against a walk, in a sentence. */
    static Optional<String> objection(long pictures, PageSize size, boolean gif) {
        int most = gif ? MOST_IN_GIF : MOST_IN_FOLDER;
        if (pictures < 1) {
            return Optional.of(Texts.get("export.walk.none"));
        }
        if (pictures > most) {
            return Optional.of(Texts.get("export.walk.too-many", Units.count(pictures), Units.count(most)));
        }
        if (size.pixels() > MOST_PIXELS) {
            return Optional.of(
                    Texts.get("export.walk.too-large", Units.count(size.pixels()), Units.count(MOST_PIXELS)));
        }
        if (pictures * size.pixels() > MOST_PIXELS_IN_ALL) {
            return Optional.of(Texts.get(
                    "export.walk.too-much", Units.count(pictures * size.pixels()), Units.count(MOST_PIXELS_IN_ALL)));
        }
        return Optional.empty();
    }
}
