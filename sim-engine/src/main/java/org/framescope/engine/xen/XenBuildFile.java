package org.framescope.engine.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/** Reads a build from a file of the format {@code xen-build/1}; docs/formats.md describes every field. */
final class XenBuildFile {

    private static final String FORMAT = "xen-build/1";

    private XenBuildFile() {}

    static XenBuild parse(String file, byte[] content) throws InputException {
        Json root = Json.parse(file, content);
        Json format = root.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.error("is \"" + format.text() + "\", this program reads \"" + FORMAT + "\"");
        }
        Json heap = root.get("heap");
        return new XenBuild(
                root.get("id").text(),
                root.get("title").text(),
                root.get("debug").bool(),
                image(root.get("image")),
                pageInfoBytes(root.get("pageInfoBytes")),
                root.has("bigmem") && root.get("bigmem").bool(),
                root.get("bootRegions").number(1, 1 << 20),
                root.get("lowestPlaceMiB").number(2, 1024) * Units.MIB,
                root.get("gapFix").bool(),
                choice(root.get("numaHash"), XenBuild.NumaHash.class),
                choice(heap.get("nodeMetadata"), XenBuild.NodeMetadata.class),
                choice(heap.get("pageTables"), XenBuild.PageTables.class),
                heap.get("cpu0StackFromHeap").bool(),
                heap.get("compatM2p").bool(),
                heap.get("stubTable").bool(),
                heap.get("runQueueArray").bool(),
                liveUpdate(root.find("liveUpdate")),
                bugLines(root.find("bugLines")));
    }

    private static ImageGeometry image(Json image) throws InputException {
        long end = image.get("end").number();
        Json rwdataEnd = image.get("rwdataEnd");
        if (rwdataEnd.number() <= ImageGeometry.START || rwdataEnd.number() > Units.GIB) {
            throw rwdataEnd.error("must lie between 2 MiB, where the image begins, and 1 GiB");
        }
        if (end > rwdataEnd.number()) {
            throw image.get("end").error("lies behind rwdataEnd");
        }
        List<Long> sectionEnds = new ArrayList<>();
        for (Json offset : image.get("sectionEnds").items()) {
            if (offset.number() < ImageGeometry.START || offset.number() > rwdataEnd.number()) {
                throw offset.error("lies outside the image");
            }
            sectionEnds.add(offset.number());
        }
        return new ImageGeometry(
                end, rwdataEnd.number(), sectionEnds, hole(image.find("unusedBss"), rwdataEnd.number()));
    }

    private static ImageGeometry.@Nullable Hole hole(@Nullable Json hole, long imageEnd) throws InputException {
        if (hole == null) {
            return null;
        }
        long start = hole.get("start").number();
        long end = hole.get("end").number();
        if (start < ImageGeometry.START || end < start || end > imageEnd) {
            throw hole.error("does not lie inside the image");
        }
        return new ImageGeometry.Hole(start, end);
    }

    private static int pageInfoBytes(Json field) throws InputException {
        int bytes = field.number(8, 4096);
        if (bytes % 8 != 0) {
            throw field.error("must be a multiple of 8 bytes");
        }
        return bytes;
    }

    private static LiveUpdateSupport liveUpdate(@Nullable Json liveUpdate) throws InputException {
        if (liveUpdate == null) {
            return LiveUpdateSupport.NONE;
        }
        return new LiveUpdateSupport(
                choice(liveUpdate.get("level"), LiveUpdateSupport.Level.class),
                choice(liveUpdate.get("unsuffixedAddress"), LiveUpdateSupport.AddressUnit.class));
    }

    private static BugLines bugLines(@Nullable Json lines) throws InputException {
        if (lines == null) {
            return new BugLines(0, 0, 0, 0);
        }
        return new BugLines(
                lines.get("overlap").number(0, 1 << 20),
                lines.get("listFull").number(0, 1 << 20),
                lines.get("listEmpty").number(0, 1 << 20),
                lines.get("nothingFits").number(0, 1 << 20));
    }

    private static <E extends Enum<E>> E choice(Json field, Class<E> type) throws InputException {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(field.text())) {
                return constant;
            }
            names.add(name);
        }
        throw field.error("is \"" + field.text() + "\", but must be one of " + String.join(", ", names));
    }
}
