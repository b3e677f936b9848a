package org.framescope.engine.liveupdate.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** Reads which Xen is meant: a build of the program by its id, a file, or a build written down in place. */
final class BuildReader {

    private BuildReader() {}

    static XenBuild build(Json field, Neighbours neighbours) throws InputException {
        return field.isObject() ? XenBuilds.parse(field) : named(field, neighbours);
    }

    private static XenBuild named(Json field, Neighbours neighbours) throws InputException {
        Optional<XenBuild> shipped = XenBuilds.find(field.text());
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Optional<Path> file = neighbours.file(field.text());
        if (file.isEmpty()) {
            String known = String.join(
                    ", ", XenBuilds.shipped().stream().map(XenBuild::id).toList());
            throw field.error("\"" + field.text() + "\" is neither a build that is known nor a file beside this one;"
                    + " known are " + known);
        }
        return XenBuilds.read(file.get());
    }
}
