package org.framescope.engine.xen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;

/** The builds that come with the program, and those that a user wrote. */
public final class XenBuilds {

    /** A build comes after the one that it is based on. */
    private static final List<String> SHIPPED_IDS = List.of(
            "xen-4.14-dev",
            "xen-4.14-dev+gap-fix",
            "xen-4.14-dev+live-update-v1",
            "xen-4.14-dev+live-update-v1-without-gap-fix",
            "xen-4.14-dev+live-update-v2",
            "debian-4.17.7",
            "xen-4.14-dev+live-update-v3",
            "xen-4.14-dev+live-update-v3+page-info-40",
            "xen-4.14-dev+live-update-v3+page-info-48",
            "xen-4.14-dev+live-update-v3+page-info-64",
            "xen-4.14-dev+live-update-v3+regions-512",
            "xen-4.14-dev+live-update-v3+large-image",
            "xen-4.14-dev+live-update-v3+kib-address",
            "xen-4.14-dev+live-update-v3+old");

    /** Loaded at first use only. */
    private static final class Shipped {
        static final List<XenBuild> BUILDS = load();

        private static List<XenBuild> load() {
            List<XenBuild> builds = new ArrayList<>();
            for (String id : SHIPPED_IDS) {
                String name = "builds/" + id + ".json";
                try (InputStream in = XenBuilds.class.getResourceAsStream(name)) {
                    if (in == null) {
                        throw new IllegalStateException("the program lacks its file " + name);
                    }
                    builds.add(XenBuildFile.parse(name, in.readAllBytes(), base -> withId(builds, base)));
                } catch (IOException | InputException e) {
                    throw new IllegalStateException("the program's own file " + name + " is broken", e);
                }
            }
            return List.copyOf(builds);
        }
    }

    private XenBuilds() {}

    /** The builds of the recordings, and behind them those that only the model knows. */
    public static List<XenBuild> shipped() {
        return Shipped.BUILDS;
    }

    /** A shipped build by its id. */
    public static Optional<XenBuild> find(String id) {
        return withId(shipped(), id);
    }

    private static Optional<XenBuild> withId(List<XenBuild> builds, String id) {
        return builds.stream().filter(build -> build.id().equals(id)).findFirst();
    }

    /**
     * A build by what a user says: the id of a shipped one, or else a file.
     *
     * @throws InputException when there is neither; names the shipped ids
     */
    public static XenBuild resolve(String idOrFile) throws InputException {
        Optional<XenBuild> known = find(idOrFile);
        if (known.isPresent()) {
            return known.get();
        }
        if (!isFile(idOrFile)) {
            throw new InputException(
                    idOrFile,
                    "",
                    "is no build of Xen that is known, nor a file; known are " + String.join(", ", SHIPPED_IDS));
        }
        return read(Path.of(idOrFile));
    }

    /**
     * A shipped build that a file names.
     *
     * @throws InputException when there is no such build; names the file and its field {@code xen}
     */
    public static XenBuild namedIn(String file, String id) throws InputException {
        return find(id).orElseThrow(() -> new InputException(
                file, "xen", "\"" + id + "\" is no build that is known; known are " + String.join(", ", SHIPPED_IDS)));
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads a build from a file.
     *
     * @throws InputException when the file is not a build
     */
    public static XenBuild read(Path file) throws InputException {
        return XenBuildFile.parse(file.toString(), InputFile.read(file), XenBuilds::find);
    }

    /**
     * Reads a build that stands in another file.
     *
     * @param object an object of the format {@code xen-build/1}
     * @throws InputException when it is not a build
     */
    public static XenBuild parse(Json object) throws InputException {
        return XenBuildFile.parse(object, XenBuilds::find);
    }

    /** A build as the content of a file from which an equal one is read. */
    public static String toJson(XenBuild build) {
        return XenBuildWriter.write(build);
    }
}
