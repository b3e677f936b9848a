package org.framescope.engine.xen;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;

/** Writes a build as a file of the format {@code xen-build/1}. */
final class XenBuildWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private XenBuildWriter() {}

    static String write(XenBuild build) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", XenBuildFile.FORMAT);
        root.put("id", build.id());
        root.put("title", build.title());
        if (!build.note().isEmpty()) {
            root.put("note", build.note());
        }
        root.put("version", build.version().toString());
        root.put("debug", build.debug());
        image(root.putObject("image"), build.image());
        root.put("pageInfoBytes", build.pageInfoBytes());
        root.put("bigmem", build.bigmem());
        root.put("bootRegions", build.bootRegions());
        root.put("lowestPlaceMiB", build.lowestPlace() / Units.MIB);
        root.put("gapFix", build.gapFix());
        root.put("numaHash", Names.of(build.numaHash()));
        root.putObject("heap")
                .put("nodeMetadata", Names.of(build.nodeMetadata()))
                .put("pageTables", Names.of(build.pageTables()))
                .put("cpu0StackFromHeap", build.cpu0StackFromHeap())
                .put("compatM2p", build.compatM2p())
                .put("stubTable", build.stubTable())
                .put("runQueueArray", build.runQueueArray());
        root.putObject("liveUpdate")
                .put("level", Names.of(build.liveUpdate().level()))
                .put("unsuffixedAddress", Names.of(build.liveUpdate().unsuffixedAddress()));
        root.putObject("bugLines")
                .put("overlap", build.bugLines().overlap())
                .put("listFull", build.bugLines().listFull())
                .put("listEmpty", build.bugLines().listEmpty())
                .put("nothingFits", build.bugLines().nothingFits());
        return text(root);
    }

    private static void image(ObjectNode node, ImageGeometry image) {
        node.put("end", hex(image.end()));
        node.put("rwdataEnd", hex(image.rwdataEnd()));
        ArrayNode sectionEnds = node.putArray("sectionEnds");
        image.sectionEnds().forEach(offset -> sectionEnds.add(hex(offset)));
        ImageGeometry.Hole hole = image.unusedBss();
        if (hole != null) {
            node.putObject("unusedBss").put("start", hex(hole.start())).put("end", hex(hole.end()));
        }
    }

    private static String text(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(long offset) {
        return "0x" + Long.toHexString(offset);
    }
}
