package org.framescope.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.EventPairs.EventPair;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;

/** A recording that differs from the model in one place only is found to differ there. */
class TamperedRecordingTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static ObjectNode recording(String name) throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "boots", name + ".json.gz");
        return (ObjectNode) MAPPER.readTree(InputFile.read(file));
    }

    private static TraceComparison compare(ObjectNode root) throws Exception {
        BootTrace trace = trace(root);
        return TraceComparison.of(trace, boot(trace));
    }

    private static BootTrace trace(ObjectNode root) throws Exception {
        return BootTraceReader.read(Json.parse("tampered.json", MAPPER.writeValueAsBytes(root)));
    }

    private static BootResult boot(BootTrace trace) {
        return BootSequence.boot(
                trace.host(), XenBuilds.find(trace.xenBuildId()).orElseThrow());
    }

    private static List<EventPair> pairs(ObjectNode root) throws Exception {
        BootTrace trace = trace(root);
        return EventPairs.of(trace, boot(trace).recording());
    }

    /** Changes the first event of a kind and checks that the comparison ends there. */
    private static TraceComparison.Difference after(String name, String kind, Consumer<ObjectNode> change)
            throws Exception {
        ObjectNode root = recording(name);
        ArrayNode events = (ArrayNode) root.get("events");
        int index = 0;
        while (!events.get(index).get("event").asText().equals(kind)) {
            index++;
        }
        change.accept((ObjectNode) events.get(index));
        TraceComparison comparison = compare(root);
        TraceComparison.Difference difference = comparison.difference();
        assertNotNull(difference, "the change was not seen");
        assertEquals(index + 1, difference.event());
        assertTrue(!difference.expected().equals(difference.got()));
        return difference;
    }

    @Test
    void untouchedItIsEqual() throws Exception {
        assertNull(compare(recording("debian-4.17.7--numa2_8G")).difference());
    }

    @Test
    void oneFrameOfAnAllocation() throws Exception {
        TraceComparison.Difference difference = after("xen-4.14-dev--2G", "alloc", event -> event.put("mfn", "0x1234"));
        assertTrue(difference.expected().contains("at mfn 0x1234"), difference.expected());
        assertTrue(difference.got().startsWith("alloc "), difference.got());
    }

    @Test
    void oneBoundOfOneRangeInAList() throws Exception {
        after(
                "xen-4.14-dev--2G",
                "frametable",
                event -> ((ArrayNode) event.get("regions").get(0)).set(0, "0x101"));
    }

    @Test
    void anEmptyRangeMore() throws Exception {
        after(
                "xen-4.14-dev--2G",
                "boot-allocator-end",
                event -> ((ArrayNode) event.get("regions"))
                        .insertArray(0)
                        .add("0x10")
                        .add("0x10"));
    }

    @Test
    void anotherCallerOfAReservation() throws Exception {
        after("xen-4.14-dev--2G", "reserve", event -> event.put("by", "kexec_reserve_area"));
    }

    @Test
    void aReservationThatFailed() throws Exception {
        after("xen-4.14-dev--2G", "reserve", event -> event.put("ok", false));
    }

    @Test
    void oneTypeInTheMap() throws Exception {
        after(
                "xen-4.14-dev--2G",
                "e820",
                event -> ((ObjectNode) event.get("map").get(0)).put("type", "nvs"));
    }

    @Test
    void twoBlocksOfOneListInTheOtherOrder() throws Exception {
        after("xen-4.14-dev--8G", "heap", event -> {
            for (JsonNode zone : event.get("nodes").get("0").get("zones")) {
                for (JsonNode order : zone.get("orders")) {
                    ArrayNode blocks = (ArrayNode) order;
                    if (blocks.size() > 1) {
                        JsonNode first = blocks.remove(0);
                        blocks.add(first);
                        return;
                    }
                }
            }
            throw new AssertionError("no list has two blocks");
        });
    }

    @Test
    void anEventLess() throws Exception {
        ObjectNode root = recording("xen-4.14-dev--2G");
        ((ArrayNode) root.get("events")).remove(5);
        TraceComparison.Difference difference = compare(root).difference();
        assertNotNull(difference);
        assertEquals(6, difference.event());
    }

    @Test
    void anotherEnd() throws Exception {
        String died = "xen-4.14-dev+live-update-v1--2G_lu2M";
        ObjectNode root = recording(died);
        int events = root.get("events").size();
        assertNull(compare(root).difference());
        ((ObjectNode) root.get("end")).put("message", "Xen BUG at page_alloc.c:397");
        assertEquals(events + 1, compare(root).difference().event());
        ((ObjectNode) root.get("end")).put("kind", "reset");
        assertEquals(events + 1, compare(root).difference().event());
    }

    @Test
    void aBootThatDiesEarlierThanTheModel() throws Exception {
        ObjectNode root = recording("xen-4.14-dev--2G");
        ArrayNode events = (ArrayNode) root.get("events");
        while (events.size() > 8) {
            events.remove(8);
        }
        ((ObjectNode) root.get("end")).put("kind", "panic").put("message", "out of luck");
        TraceComparison.Difference difference = compare(root).difference();
        assertNotNull(difference);
        assertEquals(9, difference.event());
        assertTrue(difference.expected().contains("out of luck"));
        ((ObjectNode) root.get("end")).put("kind", "stopped");
        assertNull(compare(root).difference(), "where the recording was stopped, nothing is claimed");
    }

    @Test
    void anyLineWillDoWhereABuildsLinesAreUnknown() throws Exception {
        ObjectNode root = recording("xen-4.14-dev--F21_regions100");
        assertNull(compare(root).difference());
        root.put("xen", "debian-4.17.7");
        BootTrace trace = BootTraceReader.read(Json.parse("other.json", MAPPER.writeValueAsBytes(root)));
        BootResult boot =
                BootSequence.boot(trace.host(), XenBuilds.find("debian-4.17.7").orElseThrow());
        assertEquals("Xen BUG at page_alloc.c", boot.recording().failure().message());
        BootTrace own = new BootTrace(
                "own",
                "debian-4.17.7",
                trace.host(),
                boot.events().stream().map(step -> step.detail()).toList(),
                new TraceEnd(TraceEnd.Kind.BUG, "Xen BUG at common/page_alloc.c:285"));
        assertNull(TraceComparison.of(own, boot).difference());
        BootTrace elsewhere = new BootTrace(
                "own",
                own.xenBuildId(),
                own.host(),
                own.events(),
                new TraceEnd(TraceEnd.Kind.BUG, "Xen BUG at mm.c:285"));
        assertNotNull(TraceComparison.of(elsewhere, boot).difference());
    }

    @Test
    void eventsStandBesideEachOther() throws Exception {
        ObjectNode root = recording("xen-4.14-dev--2G");
        List<EventPair> untouched = pairs(root);
        assertEquals(trace(root).events().size(), untouched.size());
        assertTrue(untouched.stream().allMatch(EventPair::same));
        assertTrue(untouched.stream().allMatch(pair -> pair.recorded().equals(pair.simulated())));
    }

    /** One event more in the recording, and one changed: all others find their partners. */
    @Test
    void whatFollowsADifferenceIsComparedAgain() throws Exception {
        ObjectNode root = recording("xen-4.14-dev--2G");
        ArrayNode events = (ArrayNode) root.get("events");
        int add = 0;
        while (!events.get(add).get("event").asText().equals("add")) {
            add++;
        }
        events.insert(add, events.get(add).deepCopy());
        int last = events.size() - 1;
        while (!events.get(last).get("event").asText().equals("heap-add")) {
            last--;
        }
        ((ObjectNode) events.get(last)).put("pages", "0x1");
        List<EventPair> different =
                pairs(root).stream().filter(pair -> !pair.same()).toList();
        assertEquals(2, different.size());
        assertEquals("", different.getFirst().simulated());
        assertEquals(0, different.getFirst().step());
        assertTrue(different.getLast().recorded().contains("pages 0x1"));
        assertTrue(different.getLast().step() > 0);
    }
}
