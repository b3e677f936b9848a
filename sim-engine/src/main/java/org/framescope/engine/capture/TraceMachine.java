package org.framescope.engine.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.ApicBinding;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.SratBlock;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/** Reads the {@code machine} part of a recording. */
final class TraceMachine {

    /** The start-up code gets no more than this from the BIOS; larger maps came from the boot loader. */
    private static final int MOST_FROM_BIOS = 128;

    private static final int MOST_MODULES = 64;

    private static final long ADDRESS_LIMIT = 1L << 52;

    /** Where q35 machines have their PCI configuration space. */
    private static final long Q35_CONFIGURATION_SPACE = 0xb000_0000L;

    private static final long Q35_CONFIGURATION_SPACE_END = 0xc000_0000L;

    private TraceMachine() {}

    static Host host(String name, Json machine) throws InputException {
        List<E820Entry> map = map(machine.get("firmwareMap"));
        int cpus = machine.get("cpus").number(1, 4096);
        return new Host(
                name,
                map.size() > MOST_FROM_BIOS ? "Multiboot-e820" : "Xen-e820",
                map,
                cpu(machine.get("cpu")),
                srat(machine.find("srat")),
                apics(machine.find("apicToPxm")),
                cpus,
                cpus,
                map.stream().anyMatch(TraceMachine::isConfigurationSpace),
                0,
                machine.get("commandLine").text(),
                0,
                modules(machine.get("modules"), ramBytes(map)));
    }

    private static long ramBytes(List<E820Entry> map) {
        return map.stream().filter(E820Entry::isRam).mapToLong(E820Entry::size).sum();
    }

    static List<E820Entry> map(Json map) throws InputException {
        List<E820Entry> entries = new ArrayList<>();
        for (Json entry : map.items()) {
            long start = entry.get("start").hex();
            long end = entry.get("end").hex();
            if (Long.compareUnsigned(end, start) < 0) {
                throw entry.error("ends before it starts");
            }
            if (Long.compareUnsigned(end, ADDRESS_LIMIT) > 0) {
                throw entry.get("end").error("lies beyond 2^52, where no x86 machine has addresses");
            }
            entries.add(new E820Entry(start, end - start, type(entry.get("type"))));
        }
        return List.copyOf(entries);
    }

    private static int type(Json type) throws InputException {
        if (!type.isText()) {
            return type.number(0, Integer.MAX_VALUE);
        }
        return switch (type.text()) {
            case "ram" -> E820Entry.RAM;
            case "reserved" -> E820Entry.RESERVED;
            case "acpi" -> E820Entry.ACPI_DATA;
            case "nvs" -> E820Entry.ACPI_NVS;
            case "unusable" -> E820Entry.UNUSABLE;
            default -> throw type.error("\"" + type.text() + "\" is not a type of memory");
        };
    }

    private static boolean isConfigurationSpace(E820Entry entry) {
        return !entry.isRam() && entry.start() == Q35_CONFIGURATION_SPACE && entry.end() == Q35_CONFIGURATION_SPACE_END;
    }

    private static Cpu cpu(Json cpu) throws InputException {
        return new Cpu(
                cpu.get("vendor").text(),
                cpu.get("pages1GiB").bool(),
                cpu.get("hypervisorBit").bool(),
                Cpu.DEFAULT_XSAVE_BYTES,
                true);
    }

    private static List<SratBlock> srat(@Nullable Json srat) throws InputException {
        List<SratBlock> blocks = new ArrayList<>();
        if (srat != null) {
            for (Json block : srat.items()) {
                Json domain = block.find("pxm");
                blocks.add(new SratBlock(
                        domain == null ? SratBlock.UNKNOWN_DOMAIN : domain.number(0, Integer.MAX_VALUE),
                        block.get("start").hex(),
                        block.get("end").hex(),
                        block.get("hotplug").bool()));
            }
        }
        return blocks;
    }

    private static List<ApicBinding> apics(@Nullable Json apics) throws InputException {
        List<ApicBinding> bindings = new ArrayList<>();
        if (apics != null) {
            for (Json apic : apics.items()) {
                bindings.add(new ApicBinding(
                        apic.get("apic").number(0, Integer.MAX_VALUE),
                        apic.get("pxm").number(0, Integer.MAX_VALUE)));
            }
        }
        return bindings;
    }

    private static List<BootModule> modules(Json modules, long ramBytes) throws InputException {
        List<BootModule> read = new ArrayList<>();
        for (Json module : modules.items()) {
            Json lastWord = module.find("lastWord");
            long bytes = module.get("bytes").number();
            if (bytes < 0 || bytes > ramBytes) {
                throw module.get("bytes").error("is more than the machine's RAM of " + Units.size(ramBytes));
            }
            read.add(new BootModule(
                    bytes,
                    module.get("loadedAt").hex(),
                    payload(module.get("payload")),
                    lastWord == null ? 0 : lastWord.number()));
        }
        if (read.size() > MOST_MODULES) {
            throw modules.error("has " + read.size() + " modules, Xen takes at most " + MOST_MODULES);
        }
        return read;
    }

    private static BootModule.Payload payload(Json payload) throws InputException {
        for (BootModule.Payload kind : BootModule.Payload.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(payload.text())) {
                return kind;
            }
        }
        throw payload.error("\"" + payload.text() + "\" is none of elf, gzip, raw");
    }
}
