package org.framescope.app.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks a person where a file shall go, and whether an old one may be replaced. */
@FunctionalInterface
public interface SavePlace {

    /**
     * The file to write, or null to leave it.
     *
     * @param name a name to begin with
     * @param kind what such files are called
     * @param extension end of the name, without a dot
     */
    @Nullable Path ask(String name, String kind, String extension);
}
