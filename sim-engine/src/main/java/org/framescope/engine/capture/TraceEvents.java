package org.framescope.engine.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootUse;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.framescope.engine.recording.Detail;
import org.jspecify.annotations.Nullable;

/** Reads the events of a recording into the types that the simulation makes. */
final class TraceEvents {

    private static final String LAST_COMPARED = "arch_init_memory";

    private TraceEvents() {}

    static boolean isLastCompared(Detail event) {
        return event instanceof HeapLists heap && heap.at().equals(LAST_COMPARED);
    }

    /** The events up to the last one that is compared; what follows belongs to the building of dom0. */
    static List<Detail> read(Json events) throws InputException {
        List<Detail> read = new ArrayList<>();
        for (Json event : events.items()) {
            read.add(event(event));
            if (isLastCompared(read.getLast())) {
                break;
            }
        }
        return read;
    }

    private static Detail event(Json event) throws InputException {
        Json kind = event.get("event");
        return switch (kind.text()) {
            case "e820" ->
                new BootEvent.MemoryMap(
                        TraceMachine.map(event.get("map")), event.get("maxPage").hex());
            case "reserve" ->
                new BootEvent.Reserve(
                        event.get("start").hex(),
                        event.get("end").hex(),
                        event.get("ok").bool(),
                        event.get("by").text());
            case "boot-e820" ->
                new BootEvent.MaxPdx(
                        TraceMachine.map(event.get("map")),
                        event.get("xenPhysStart").hex(),
                        event.get("maxPage").hex(),
                        event.get("maxPdx").hex(),
                        event.get("pdxHoleShift").number(0, Long.SIZE),
                        event.get("pdxBottomMask").hex());
            case "add" ->
                new BootEvent.Add(event.get("start").hex(), event.get("end").hex(), regionsOrNull(event));
            case "alloc" -> alloc(event);
            case "frametable" ->
                new BootEvent.FrametableDone(
                        event.get("maxPage").hex(),
                        event.get("maxPdx").hex(),
                        event.get("totalPages").hex(),
                        regions(event.get("regions")));
            case "boot-allocator-end" -> new BootEvent.AllocatorEnd(regions(event.get("regions")));
            case "heap-add" ->
                new BootEvent.HeapAdd(
                        event.get("mfn").hex(),
                        event.get("pages").hex(),
                        event.get("by").text());
            case "heap" -> heap(event);
            default -> throw kind.error("\"" + kind.text() + "\" is not an event of boot-trace/1");
        };
    }

    private static BootEvent.Alloc alloc(Json event) throws InputException {
        Json mfn = event.find("mfn");
        return new BootEvent.Alloc(
                event.get("pages").number(),
                event.get("align").number(),
                mfn == null ? -1 : mfn.hex(),
                use(event.get("for")),
                regionsOrNull(event));
    }

    private static BootUse use(Json field) throws InputException {
        for (BootUse use : BootUse.values()) {
            if (use.id().equals(field.text())) {
                return use;
            }
        }
        throw field.error("\"" + field.text() + "\" is not a use of boot memory");
    }

    private static @Nullable List<FrameRange> regionsOrNull(Json event) throws InputException {
        Json regions = event.find("regions");
        return regions == null ? null : regions(regions);
    }

    private static List<FrameRange> regions(Json regions) throws InputException {
        List<FrameRange> ranges = new ArrayList<>();
        for (Json region : regions.items()) {
            List<Json> bounds = region.items();
            if (bounds.size() != 2) {
                throw region.error("must be a pair of frame numbers");
            }
            long start = bounds.get(0).hex();
            long end = bounds.get(1).hex();
            if (start < 0 || end < start) {
                throw region.error("ends before it starts");
            }
            ranges.add(new FrameRange(start, end));
        }
        return List.copyOf(ranges);
    }

    private static HeapLists heap(Json event) throws InputException {
        List<HeapLists.Entry> lists = new ArrayList<>();
        Json nodes = event.get("nodes");
        for (String node : nodes.names()) {
            long ofNode = 0;
            Json zones = nodes.get(node).get("zones");
            for (String zone : zones.names()) {
                ofNode += addZone(lists, zones.get(zone), key(nodes, node, 255), key(zones, zone, Zones.HIGHEST));
            }
            check(nodes.get(node).get("free"), ofNode);
        }
        lists.sort(Comparator.comparingInt(HeapLists.Entry::node)
                .thenComparingInt(HeapLists.Entry::zone)
                .thenComparingInt(HeapLists.Entry::order));
        return new HeapLists(event.get("at").text(), lists);
    }

    private static long addZone(List<HeapLists.Entry> lists, Json zone, int nodeNumber, int zoneNumber)
            throws InputException {
        long pages = 0;
        Json orders = zone.get("orders");
        for (String order : orders.names()) {
            List<Json> blocks = orders.get(order).items();
            long[] mfns = new long[blocks.size()];
            for (int i = 0; i < mfns.length; i++) {
                mfns[i] = blocks.get(i).hex();
            }
            HeapLists.Entry entry =
                    new HeapLists.Entry(nodeNumber, zoneNumber, key(orders, order, Zones.MAX_ORDER), mfns);
            pages += entry.pages();
            lists.add(entry);
        }
        check(zone.get("free"), pages);
        return pages;
    }

    private static void check(Json free, long counted) throws InputException {
        if (free.number() != counted) {
            throw free.error("says " + free.number() + " free pages, but the lists hold " + counted);
        }
    }

    private static int key(Json parent, String name, int most) throws InputException {
        try {
            int number = Integer.parseInt(name);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw parent.error("the name \"" + name + "\" must be a number from 0 to " + most);
    }
}
