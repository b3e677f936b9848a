package org.framescope.engine.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;

/**
 * A host with what belongs to its file alone. Format {@code framescope-host/1}, described by
 * {@code sample-states/hosts/host.schema.json} and {@code docs/formats.md}.
 *
 * @param host the machine
 * @param description what is special about it, for people
 * @param xen id of the Xen build to boot unless another one is asked for
 */
public record HostFile(Host host, String description, String xen) {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "framescope-host/1";

    /** The build for a file that names none. */
    public static final String DEFAULT_XEN = "xen-4.14-dev";

    /** Most entries of a memory map in a file; Xen itself takes far fewer and drops the others. */
    public static final int MOST_ENTRIES = 1_000_000;

    /**
     * Reads a host file or a bare firmware map, plain or gzip.
     *
     * @throws InputException when it is neither, or describes what cannot be a host
     */
    public static HostFile read(Path path) throws InputException {
        return parse(path.toString(), InputFile.read(path));
    }

    /**
     * Reads the content of a host file (a JSON object) or of a bare firmware map (anything else).
     *
     * @param file name of the file, for messages and as the name of a host without one
     * @throws InputException when it is neither, or describes what cannot be a host
     */
    public static HostFile parse(String file, byte[] content) throws InputException {
        return firstCharacter(content) == '{'
                ? HostReader.read(Json.parse(file, content), InputFile.nameFrom(file))
                : FirmwareMapFile.read(file, content);
    }

    /**
     * Reads a host that stands in another file.
     *
     * @param object an object of this format
     * @param defaultName name of a host without one
     * @throws InputException when it describes what cannot be a host
     */
    public static HostFile parse(Json object, String defaultName) throws InputException {
        return HostReader.read(object, defaultName);
    }

    /** The file's content as JSON text; {@link #parse} gives an equal host from it. */
    public String toJson() {
        return HostWriter.write(this);
    }

    /** Writes the file in UTF-8, over an existing one. */
    public void write(Path path) throws IOException {
        Files.writeString(path, toJson());
    }

    /** The first character that is no white space; NUL without one. */
    static char firstCharacter(byte[] content) {
        int at = 0;
        if (content.length >= 3 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb) {
            // Some editors begin a file with a byte order mark.
            at = 3;
        }
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at < content.length ? new String(content, at, 1, StandardCharsets.ISO_8859_1).charAt(0) : '\0';
    }
}
