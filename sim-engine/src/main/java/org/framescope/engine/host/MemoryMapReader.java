package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.framescope.engine.input.SizeText;

/** Reads a memory map, that of a BIOS or that of a UEFI firmware, out of a JSON file. */
final class MemoryMapReader {

    private static final List<String> ENTRY = List.of("start", "end", "size", "type");
    private static final List<String> EFI_MAP = List.of("mapbs", "descriptors");
    private static final List<String> DESCRIPTOR = List.of("type", "start", "pages", "attributes");

    private MemoryMapReader() {}

    static List<E820Entry> entries(Json list) throws InputException {
        List<E820Entry> entries = new ArrayList<>();
        for (Json item : limited(list)) {
            entries.add(entry(item));
        }
        return entries;
    }

    private static E820Entry entry(Json item) throws InputException {
        long start = FieldReader.size(item.get("start"));
        FieldReader.allow(item, ENTRY);
        if (item.has("size") == item.has("end")) {
            throw item.error("needs either \"end\" or \"size\"");
        }
        Json bound = item.get(item.has("end") ? "end" : "size");
        long end = item.has("end") ? FieldReader.size(bound) : start + FieldReader.size(bound);
        if (end < start) {
            throw bound.error("lies before the start");
        }
        if (end > SizeText.ADDRESS_LIMIT) {
            throw bound.error("lies beyond 2^52 bytes (4 PiB), where physical addresses end");
        }
        return new E820Entry(start, end - start, type(item.get("type")));
    }

    private static int type(Json field) throws InputException {
        if (!field.isText()) {
            return field.number(0, Integer.MAX_VALUE);
        }
        int type = MemoryTypes.number(field.text());
        if (type < 0) {
            throw field.error("is \"" + field.text() + "\", but must be a number or one of " + MemoryTypes.names());
        }
        return type;
    }

    /** Reads the descriptors of a UEFI firmware and makes Xen's table out of them (boot spec 1.3). */
    static List<E820Entry> efi(Json map) throws InputException {
        List<EfiMemoryMap.Descriptor> descriptors = new ArrayList<>();
        for (Json item : limited(map.get("descriptors"))) {
            descriptors.add(descriptor(item));
        }
        FieldReader.allow(map, EFI_MAP);
        return EfiMemoryMap.toE820(descriptors, FieldReader.bool(map, "mapbs", false));
    }

    private static EfiMemoryMap.Descriptor descriptor(Json item) throws InputException {
        long start = FieldReader.size(item.get("start"));
        Json pages = item.get("pages");
        FieldReader.allow(item, DESCRIPTOR);
        long count = pages.number();
        if (count < 0 || count > SizeText.ADDRESS_LIMIT >> Units.PAGE_SHIFT) {
            throw pages.error("are more than fit into 2^52 bytes (4 PiB)");
        }
        if (start + (count << Units.PAGE_SHIFT) > SizeText.ADDRESS_LIMIT) {
            throw pages.error("reach beyond 2^52 bytes (4 PiB), where physical addresses end");
        }
        Json attributes = item.find("attributes");
        return new EfiMemoryMap.Descriptor(
                efiType(item.get("type")),
                start,
                count,
                attributes == null ? EfiMemoryMap.WRITE_BACK : attributes.number());
    }

    private static long efiType(Json field) throws InputException {
        if (!field.isText()) {
            return field.number();
        }
        List<String> names = new ArrayList<>();
        for (EfiMemoryMap.Type type : EfiMemoryMap.Type.values()) {
            String name = MemoryTypes.efiName(type);
            if (name.equals(field.text())) {
                return type.ordinal();
            }
            names.add(name);
        }
        throw field.error("is \"" + field.text() + "\", but must be a number or one of " + String.join(", ", names));
    }

    private static List<Json> limited(Json list) throws InputException {
        List<Json> items = list.items();
        if (items.isEmpty()) {
            throw list.error("has no entries");
        }
        if (items.size() > HostFile.MOST_ENTRIES) {
            throw list.error("has " + Units.count(items.size()) + " entries, at most "
                    + Units.count(HostFile.MOST_ENTRIES) + " are read");
        }
        return items;
    }
}
