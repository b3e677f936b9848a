package org.framescope.engine.host;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes a host as a file that a person likes to read: one line for each range, module and CPU. */
final class HostWriter {

    private final List<String> fields = new ArrayList<>();

    private HostWriter() {}

    static String write(HostFile file) {
        HostWriter writer = new HostWriter();
        Host host = file.host();
        writer.text("format", HostFile.FORMAT);
        writer.text("name", host.name());
        writer.text("description", file.description());
        writer.text("xen", file.xen());
        if (host.imageAt() == 0) {
            writer.text("entry", "multiboot1");
        } else {
            writer.text("entry", "relocated");
            writer.field("imageAt", address(host.imageAt()));
        }
        writer.text("mapSource", host.mapSource());
        writer.list("memoryMap", host.firmwareMap(), HostWriter::entry);
        writer.field("cpu", cpu(host.cpu()));
        writer.field("cpus", Integer.toString(host.cpus()));
        writer.field("cpuIds", Integer.toString(host.cpuIds()));
        writer.list("srat", host.srat(), HostWriter::block);
        writer.list(
                "apics",
                host.apics(),
                apic -> "{\"apic\": %d, \"domain\": %d}".formatted(apic.apic(), apic.proximityDomain()));
        writer.field("slitBytes", Long.toString(host.slitBytes()));
        writer.field("mmcfg", Boolean.toString(host.mmcfg()));
        writer.text("commandLine", host.commandLine());
        writer.list("modules", host.modules(), HostWriter::module);
        return "{\n  " + String.join(",\n  ", writer.fields) + "\n}\n";
    }

    private void field(String name, String json) {
        fields.add("\"" + name + "\": " + json);
    }

    private void text(String name, String text) {
        field(name, quoted(text));
    }

    private <T> void list(String name, List<T> items, Function<T, String> json) {
        List<String> lines = items.stream().map(json).toList();
        field(name, lines.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", lines) + "\n  ]");
    }

    private static String entry(E820Entry entry) {
        return "{\"start\": %s, \"end\": %s, \"type\": %s}"
                .formatted(address(entry.start()), address(entry.end()), MemoryTypes.json(entry.type()));
    }

    private static String cpu(Cpu cpu) {
        return "{\"vendor\": %s, \"pages1GiB\": %b, \"hypervisorBit\": %b, \"xsaveBytes\": %d, \"machineChecks\": %b}"
                .formatted(
                        quoted(cpu.vendor()),
                        cpu.pages1GiB(),
                        cpu.hypervisorBit(),
                        cpu.xsaveBytes(),
                        cpu.machineChecks());
    }

    private static String block(SratBlock block) {
        String domain = block.proximityDomain() == SratBlock.UNKNOWN_DOMAIN
                ? "null"
                : Integer.toString(block.proximityDomain());
        return "{\"domain\": %s, \"start\": %s, \"end\": %s, \"hotplug\": %b}"
                .formatted(domain, address(block.start()), address(block.end()), block.hotplug());
    }

    private static String module(BootModule module) {
        String lastWord = module.payload() == BootModule.Payload.ELF ? "" : ", \"lastWord\": " + module.lastWord();
        return "{\"bytes\": %d, \"loadedAt\": %s, \"payload\": %s%s}"
                .formatted(
                        module.bytes(),
                        address(module.loadedAt()),
                        quoted(module.payload().name().toLowerCase(Locale.ROOT)),
                        lastWord);
    }

    private static String address(long bytes) {
        return "\"0x" + Long.toHexString(bytes) + "\"";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
