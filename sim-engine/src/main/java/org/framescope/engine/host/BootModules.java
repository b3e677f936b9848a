package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.BootModule.Payload;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;

/** Reads boot modules out of a host file and refuses those that no boot loader can have loaded. */
final class BootModules {

    private static final List<String> KNOWN = List.of("bytes", "loadedAt", "payload", "lastWord");
    private static final long MOST_LAST_WORD = 0xffff_ffffL;

    /** Above every place where a boot loader puts Xen's image. */
    private static final long BEHIND_XEN = 16 * Units.MIB;

    private BootModules() {}

    /** The modules of a host that says nothing about them: dom0's kernel, an ELF file of 1 MiB; none without room. */
    static List<BootModule> standard(List<E820Entry> map) {
        UsableRam ram = new UsableRam(map);
        return ram.room(BEHIND_XEN, Units.MIB).stream()
                .mapToObj(place -> new BootModule(Units.MIB, place, Payload.ELF, 0))
                .toList();
    }

    static List<BootModule> read(Json list, List<E820Entry> map) throws InputException {
        UsableRam ram = new UsableRam(map);
        List<BootModule> modules = new ArrayList<>();
        for (Json item : list.items()) {
            BootModule module = module(item);
            check(item, module, modules, ram);
            modules.add(module);
        }
        if (modules.isEmpty()) {
            throw list.error("is empty, but Xen needs at least dom0's kernel");
        }
        return modules;
    }

    private static BootModule module(Json item) throws InputException {
        Payload payload = FieldReader.choice(item.get("payload"), Payload.class);
        long bytes = FieldReader.size(item.get("bytes"));
        long loadedAt = FieldReader.size(item.get("loadedAt"));
        long lastWord = 0;
        if (payload == Payload.ELF) {
            if (item.has("lastWord")) {
                throw item.get("lastWord").error("means nothing for an ELF file, which is not unpacked");
            }
        } else {
            lastWord = FieldReader.size(item.get("lastWord"));
            if (lastWord > MOST_LAST_WORD) {
                throw item.get("lastWord").error("is the file's last four bytes, so it is less than 4 GiB");
            }
        }
        FieldReader.allow(item, KNOWN);
        return new BootModule(bytes, loadedAt, payload, lastWord);
    }

    private static void check(Json item, BootModule module, List<BootModule> before, UsableRam ram)
            throws InputException {
        if (module.bytes() == 0) {
            throw item.get("bytes").error("must be at least one byte");
        }
        if (module.bytes() > ram.bytes()) {
            throw item.get("bytes")
                    .error("is " + Units.size(module.bytes()) + ", more than all RAM of the map, "
                            + Units.size(ram.bytes()));
        }
        if (module.loadedAt() % Units.PAGE_SIZE != 0) {
            throw item.get("loadedAt")
                    .error("is not a multiple of 4096; Xen would stop with \"Bootloader didn't honor module alignment"
                            + " request\"");
        }
        long end = module.loadedAt() + module.bytes();
        if (!ram.contains(module.loadedAt(), end)) {
            throw item.error("lies at [0x" + Long.toHexString(module.loadedAt()) + ", 0x" + Long.toHexString(end)
                    + "), which is not all RAM");
        }
        for (int i = 0; i < before.size(); i++) {
            BootModule other = before.get(i);
            if (module.loadedAt() < other.loadedAt() + other.bytes() && other.loadedAt() < end) {
                throw item.error("overlaps module " + i);
            }
        }
    }
}
