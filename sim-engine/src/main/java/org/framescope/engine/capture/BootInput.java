package org.framescope.engine.capture;

import java.nio.file.Path;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be booted, from a file of any kind that describes a machine.
 *
 * @param host the machine
 * @param xenBuildId the build of Xen that the file names
 * @param trace the recording, where the file is one
 */
public record BootInput(
        Host host, String xenBuildId, @Nullable BootTrace trace) {

    /**
     * Reads a recorded boot, a host file or a bare firmware map, plain or gzip, told apart by content.
     *
     * @throws InputException when it is none of them
     */
    public static BootInput read(Path file) throws InputException {
        byte[] content = InputFile.read(file);
        String name = file.toString();
        if (startsObject(content)) {
            Json root = Json.parse(name, content);
            Json format = root.find("format");
            if (format != null && format.isText() && format.text().startsWith("boot-trace/")) {
                BootTrace trace = BootTraceReader.read(root);
                return new BootInput(trace.host(), trace.xenBuildId(), trace);
            }
        }
        HostFile host = HostFile.parse(name, content);
        return new BootInput(host.host(), host.xen(), null);
    }

    private static boolean startsObject(byte[] content) {
        for (byte character : content) {
            if (!Character.isWhitespace(character)) {
                return character == '{';
            }
        }
        return false;
    }
}
