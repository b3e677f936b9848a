package org.framescope.engine.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads a build from a file of the format {@code xen-build/1}; docs/formats.md describes every field. A build that is
 * based on another one takes from it every field that its own file does not name.
 */
final class XenBuildFile {

    static final String FORMAT = "xen-build/1";

    /** Reads the value of a field that is there. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Json field) throws InputException;
    }

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    private final @Nullable XenBuild base;

    private XenBuildFile(@Nullable XenBuild base) {
        this.base = base;
    }

    /**
     * @param known the builds that this one may be based on, by id
     * @throws InputException when the content is no build
     */
    static XenBuild parse(String file, byte[] content, Function<String, Optional<XenBuild>> known)
            throws InputException {
        return parse(Json.parse(file, content), known);
    }

    /** As {@link #parse(String, byte[], Function)}, of a build that stands in another file. */
    static XenBuild parse(Json root, Function<String, Optional<XenBuild>> known) throws InputException {
        Json format = root.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.error("is \"" + format.text() + "\", this program reads \"" + FORMAT + "\"");
        }
        Json basedOn = root.find("basedOn");
        if (basedOn == null) {
            return new XenBuildFile(null).build(root);
        }
        String id = basedOn.text();
        return new XenBuildFile(known.apply(id)
                        .orElseThrow(() -> basedOn.error("\"" + id + "\" is no build that comes with the program")))
                .build(root);
    }

    private XenBuild build(Json root) throws InputException {
        Json heap = child(root, "heap");
        return new XenBuild(
                root.get("id").text(),
                root.get("title").text(),
                root.has("note") ? root.get("note").text() : "",
                optional(root, "version", XenBuildFile::version, XenBuild::version, XenVersion.UNKNOWN),
                value(root, "debug", Json::bool, XenBuild::debug),
                image(child(root, "image")),
                value(root, "pageInfoBytes", XenBuildFile::pageInfoBytes, XenBuild::pageInfoBytes),
                optional(root, "bigmem", Json::bool, XenBuild::bigmem, false),
                value(root, "bootRegions", field -> field.number(1, 1 << 20), XenBuild::bootRegions),
                value(root, "lowestPlaceMiB", field -> field.number(2, 1024) * Units.MIB, XenBuild::lowestPlace),
                value(root, "gapFix", Json::bool, XenBuild::gapFix),
                value(root, "numaHash", choiceOf(XenBuild.NumaHash.class), XenBuild::numaHash),
                value(heap, "nodeMetadata", choiceOf(XenBuild.NodeMetadata.class), XenBuild::nodeMetadata),
                value(heap, "pageTables", choiceOf(XenBuild.PageTables.class), XenBuild::pageTables),
                value(heap, "cpu0StackFromHeap", Json::bool, XenBuild::cpu0StackFromHeap),
                value(heap, "compatM2p", Json::bool, XenBuild::compatM2p),
                value(heap, "stubTable", Json::bool, XenBuild::stubTable),
                value(heap, "runQueueArray", Json::bool, XenBuild::runQueueArray),
                liveUpdate(root),
                bugLines(root));
    }

    private static XenVersion version(Json field) throws InputException {
        Matcher numbers = VERSION.matcher(field.text());
        if (!numbers.matches()) {
            throw field.error("is \"" + field.text() + "\", but must be two numbers such as 4.14");
        }
        return new XenVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** An object of the file; may be missing only in a build that is based on another one. */
    private @Nullable Json child(Json root, String name) throws InputException {
        return base == null ? root.get(name) : root.find(name);
    }

    private <T> T value(@Nullable Json parent, String name, Reading<T> reading, Function<XenBuild, T> inherited)
            throws InputException {
        Json field = parent == null ? null : parent.find(name);
        if (field != null) {
            return reading.of(field);
        }
        if (base != null) {
            return inherited.apply(base);
        }
        if (parent == null) {
            throw new IllegalStateException("a build without a base has all its objects");
        }
        return reading.of(parent.get(name));
    }

    private <T> T optional(Json parent, String name, Reading<T> reading, Function<XenBuild, T> inherited, T otherwise)
            throws InputException {
        Json field = parent.find(name);
        if (field != null) {
            return reading.of(field);
        }
        return base == null ? otherwise : inherited.apply(base);
    }

    private ImageGeometry image(@Nullable Json image) throws InputException {
        if (base != null && image == null) {
            return base.image();
        }
        long rwdataEnd = value(
                image,
                "rwdataEnd",
                XenBuildFile::imageEnd,
                build -> build.image().rwdataEnd());
        long end = value(image, "end", Json::number, build -> build.image().end());
        List<Long> sectionEnds = value(
                image,
                "sectionEnds",
                XenBuildFile::offsets,
                build -> build.image().sectionEnds());
        ImageGeometry.Hole hole = hole(image, rwdataEnd);
        if (image != null) {
            check(image, end, rwdataEnd, sectionEnds);
        }
        return new ImageGeometry(end, rwdataEnd, sectionEnds, hole);
    }

    private static long imageEnd(Json field) throws InputException {
        long end = field.number();
        if (end <= ImageGeometry.START || end > Units.GIB) {
            throw field.error("must lie between 2 MiB, where the image begins, and 1 GiB");
        }
        return end;
    }

    private static List<Long> offsets(Json list) throws InputException {
        List<Long> offsets = new ArrayList<>();
        for (Json offset : list.items()) {
            offsets.add(offset.number());
        }
        return offsets;
    }

    private static void check(Json image, long end, long rwdataEnd, List<Long> sectionEnds) throws InputException {
        if (Long.compareUnsigned(end, rwdataEnd) > 0) {
            throw place(image, "end").error("lies behind rwdataEnd");
        }
        for (int i = 0; i < sectionEnds.size(); i++) {
            long offset = sectionEnds.get(i);
            if (offset < ImageGeometry.START || offset > rwdataEnd) {
                Json list = place(image, "sectionEnds");
                throw (list.isArray() ? list.items().get(i) : list).error("lies outside the image");
            }
        }
    }

    /** A field, or its parent where the value comes from the base. */
    private static Json place(Json parent, String name) throws InputException {
        Json field = parent.find(name);
        return field == null ? parent : field;
    }

    private ImageGeometry.@Nullable Hole hole(@Nullable Json image, long imageEnd) throws InputException {
        Json field = image == null ? null : image.find("unusedBss");
        ImageGeometry.Hole hole;
        if (field != null) {
            hole = new ImageGeometry.Hole(
                    field.get("start").number(), field.get("end").number());
        } else if (base == null || image != null && image.names().contains("unusedBss")) {
            // null in the file takes the hole of the base away
            return null;
        } else {
            hole = base.image().unusedBss();
        }
        if (hole != null && image != null && !fits(hole, imageEnd)) {
            throw place(image, "unusedBss").error("does not lie inside the image");
        }
        return hole;
    }

    private static boolean fits(ImageGeometry.Hole hole, long imageEnd) {
        return hole.start() >= ImageGeometry.START && hole.end() >= hole.start() && hole.end() <= imageEnd;
    }

    private static int pageInfoBytes(Json field) throws InputException {
        int bytes = field.number(8, 4096);
        if (bytes % 8 != 0) {
            throw field.error("must be a multiple of 8 bytes");
        }
        return bytes;
    }

    private LiveUpdateSupport liveUpdate(Json root) throws InputException {
        Json field = root.find("liveUpdate");
        if (field == null) {
            boolean taken = base != null && !root.names().contains("liveUpdate");
            return taken ? base.liveUpdate() : LiveUpdateSupport.NONE;
        }
        return new LiveUpdateSupport(
                value(
                        field,
                        "level",
                        choiceOf(LiveUpdateSupport.Level.class),
                        build -> build.liveUpdate().level()),
                value(
                        field,
                        "unsuffixedAddress",
                        choiceOf(LiveUpdateSupport.AddressUnit.class),
                        build -> build.liveUpdate().unsuffixedAddress()));
    }

    private BugLines bugLines(Json root) throws InputException {
        Json lines = root.find("bugLines");
        if (lines == null) {
            return base == null ? new BugLines(0, 0, 0, 0) : base.bugLines();
        }
        Reading<Integer> line = field -> field.number(0, 1 << 20);
        return new BugLines(
                value(lines, "overlap", line, build -> build.bugLines().overlap()),
                value(lines, "listFull", line, build -> build.bugLines().listFull()),
                value(lines, "listEmpty", line, build -> build.bugLines().listEmpty()),
                value(lines, "nothingFits", line, build -> build.bugLines().nothingFits()));
    }

    private static <E extends Enum<E>> Reading<E> choiceOf(Class<E> type) {
        return field -> FieldReader.choice(field, type);
    }
}
