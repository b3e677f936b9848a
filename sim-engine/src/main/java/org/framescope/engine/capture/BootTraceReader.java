package org.framescope.engine.capture;

import java.nio.file.Path;
import java.util.Locale;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;

/** Reads recordings of real boots, format {@code boot-trace/1}, plain or gzip; docs/formats.md describes them. */
public final class BootTraceReader {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "boot-trace/1";

    private BootTraceReader() {}

    /**
     * Reads a recording.
     *
     * @throws InputException when the file is not one, names another version, or contradicts itself
     */
    public static BootTrace read(Path file) throws InputException {
        return read(Json.parse(file.toString(), InputFile.read(file)));
    }

    /** Reads a recording that is parsed already. */
    public static BootTrace read(Json root) throws InputException {
        Json format = root.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.error("is \"" + format.text() + "\", this program reads \"" + FORMAT + "\"");
        }
        String name = root.get("name").text();
        return new BootTrace(
                name,
                root.get("xen").text(),
                TraceMachine.host(name, root.get("machine")),
                TraceEvents.read(root.get("events")),
                end(root.get("end")));
    }

    private static TraceEnd end(Json end) throws InputException {
        Json kind = end.get("kind");
        Json message = end.find("message");
        for (TraceEnd.Kind known : TraceEnd.Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind.text())) {
                return new TraceEnd(known, message == null ? "" : message.text());
            }
        }
        throw kind.error("\"" + kind.text() + "\" is none of panic, bug, reset, stopped");
    }
}
