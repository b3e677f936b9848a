package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/** Reads a host file of the format {@code framescope-host/1}. */
final class HostReader {

    private static final List<String> KNOWN = List.of(
            "$schema",
            "format",
            "name",
            "description",
            "xen",
            "entry",
            "imageAt",
            "mapSource",
            "memoryMap",
            "efiMap",
            "cpu",
            "cpus",
            "cpuIds",
            "srat",
            "apics",
            "slitBytes",
            "mmcfg",
            "commandLine",
            "modules");
    private static final List<String> CPU =
            List.of("vendor", "pages1GiB", "hypervisorBit", "xsaveBytes", "machineChecks");
    private static final List<String> BLOCK = List.of("domain", "start", "end", "hotplug");
    private static final List<String> APIC = List.of("apic", "domain");

    private static final int MOST_CPUS = 1 << 16;
    private static final int MOST_SLIT_BYTES = 1 << 20;

    private enum Entry {
        MULTIBOOT1,
        RELOCATED
    }

    private HostReader() {}

    static HostFile read(Json root, String defaultName) throws InputException {
        checkFormat(root);
        FieldReader.allow(root, KNOWN);
        boolean efi = root.has("efiMap");
        if (efi == root.has("memoryMap")) {
            throw root.error("needs either \"memoryMap\" or \"efiMap\"");
        }
        List<E820Entry> map =
                efi ? MemoryMapReader.efi(root.get("efiMap")) : MemoryMapReader.entries(root.get("memoryMap"));
        long imageAt = imageAt(root, map);
        List<ApicBinding> apics = apics(root);
        int cpus = FieldReader.number(root, "cpus", 1, MOST_CPUS, Math.max(1, apics.size()));
        Host host = new Host(
                FieldReader.text(root, "name", defaultName),
                FieldReader.text(root, "mapSource", efi || imageAt != 0 ? "EFI" : "Xen-e820"),
                map,
                cpu(root.find("cpu")),
                srat(root),
                apics,
                cpus,
                FieldReader.number(root, "cpuIds", cpus, MOST_CPUS, cpus),
                FieldReader.bool(root, "mmcfg", false),
                FieldReader.number(root, "slitBytes", 0, MOST_SLIT_BYTES, 0),
                FieldReader.text(root, "commandLine", ""),
                imageAt,
                modules(root, map));
        return new HostFile(
                host, FieldReader.text(root, "description", ""), FieldReader.text(root, "xen", HostFile.DEFAULT_XEN));
    }

    private static void checkFormat(Json root) throws InputException {
        Json format = root.get("format");
        if (!format.text().equals(HostFile.FORMAT)) {
            throw format.error("is \"" + format.text() + "\", this program reads \"" + HostFile.FORMAT + "\"");
        }
    }

    private static long imageAt(Json root, List<E820Entry> map) throws InputException {
        Json entry = root.find("entry");
        boolean relocated = entry != null && FieldReader.choice(entry, Entry.class) == Entry.RELOCATED;
        if (!relocated) {
            if (root.has("imageAt")) {
                throw root.get("imageAt").error("needs \"entry\": \"relocated\"");
            }
            return 0;
        }
        Json field = root.get("imageAt");
        long imageAt = FieldReader.size(field);
        if (imageAt == 0 || imageAt % (2 * Units.MIB) != 0) {
            throw field.error("must be a multiple of 2 MiB other than 0");
        }
        // Offset 2 MiB is where the image's first byte is; how far it reaches depends on the build.
        long code = imageAt + 2 * Units.MIB;
        if (!new UsableRam(map).contains(code, code + Units.PAGE_SIZE)) {
            throw field.error("puts Xen's code at 0x" + Long.toHexString(code) + ", where no RAM is");
        }
        return imageAt;
    }

    private static List<BootModule> modules(Json root, List<E820Entry> map) throws InputException {
        Json modules = root.find("modules");
        if (modules != null) {
            return BootModules.read(modules, map);
        }
        List<BootModule> standard = BootModules.standard(map);
        if (standard.isEmpty()) {
            throw root.error("has no RAM from 16 MiB on where the default kernel of 1 MiB fits; say \"modules\"");
        }
        return standard;
    }

    private static Cpu cpu(@Nullable Json cpu) throws InputException {
        if (cpu != null) {
            FieldReader.allow(cpu, CPU);
        }
        return new Cpu(
                FieldReader.text(cpu, "vendor", "AMD"),
                FieldReader.bool(cpu, "pages1GiB", true),
                FieldReader.bool(cpu, "hypervisorBit", false),
                FieldReader.number(cpu, "xsaveBytes", 0, 1 << 20, Cpu.DEFAULT_XSAVE_BYTES),
                FieldReader.bool(cpu, "machineChecks", true));
    }

    private static List<SratBlock> srat(Json root) throws InputException {
        List<SratBlock> blocks = new ArrayList<>();
        Json list = root.find("srat");
        if (list == null) {
            return blocks;
        }
        for (Json item : list.items()) {
            FieldReader.allow(item, BLOCK);
            long start = FieldReader.size(item.get("start"));
            long end = FieldReader.size(item.get("end"));
            if (end < start) {
                throw item.get("end").error("lies before the start");
            }
            // No domain: the block is known, but not to whom it belongs.
            int domain = FieldReader.number(item, "domain", 0, Integer.MAX_VALUE, SratBlock.UNKNOWN_DOMAIN);
            blocks.add(new SratBlock(domain, start, end, FieldReader.bool(item, "hotplug", false)));
        }
        return blocks;
    }

    private static List<ApicBinding> apics(Json root) throws InputException {
        List<ApicBinding> apics = new ArrayList<>();
        Json list = root.find("apics");
        if (list == null) {
            return apics;
        }
        for (Json item : list.items()) {
            FieldReader.allow(item, APIC);
            apics.add(new ApicBinding(
                    item.get("apic").number(0, Integer.MAX_VALUE),
                    item.get("domain").number(0, Integer.MAX_VALUE)));
        }
        return apics;
    }
}
