package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.ApicBinding;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.Cpu;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.SratBlock;

/** A machine put together for a test. */
final class TestMachine {

    /** The kernel and the initial ramdisk of the golden vectors. */
    static final List<BootModule> KERNEL_AND_RAMDISK = List.of(elf(13_176, 0x1000000), elf(20_000_000, 0x1004000));

    private final List<E820Entry> map = new ArrayList<>();
    private final List<SratBlock> srat = new ArrayList<>();
    private final List<ApicBinding> apics = new ArrayList<>();
    private List<BootModule> modules = KERNEL_AND_RAMDISK;
    private String commandLine = "";
    private String mapSource = "Xen-e820";
    private Cpu cpu = new Cpu("AMD", true, true, Cpu.DEFAULT_XSAVE_BYTES, true);
    private int cpus = 1;
    private boolean mmcfg;
    private long imageAt;

    /** Low memory, RAM from 1 MiB to {@code lowTop} (bytes) with 128 KiB of firmware on top, and the BIOS. */
    static TestMachine pc(long lowTop) {
        return new TestMachine()
                .ram(0, 0x9fc00)
                .reserved(0x9fc00, 0xa0000)
                .reserved(0xf0000, Units.MIB)
                .ram(Units.MIB, lowTop - 0x20000)
                .reserved(lowTop - 0x20000, lowTop)
                .reserved(0xfffc0000L, 4 * Units.GIB);
    }

    /** A machine like a given one, for changes. */
    static TestMachine of(Host host) {
        TestMachine machine = new TestMachine();
        machine.map.addAll(host.firmwareMap());
        machine.srat.addAll(host.srat());
        machine.apics.addAll(host.apics());
        machine.modules = host.modules();
        machine.commandLine = host.commandLine();
        machine.mapSource = host.mapSource();
        machine.cpu = host.cpu();
        machine.cpus = host.cpus();
        machine.mmcfg = host.mmcfg();
        machine.imageAt = host.imageAt();
        return machine;
    }

    /** As much RAM as said: 3 GiB below 4 GiB, the rest from there on. */
    static TestMachine pcWith(long ramBytes) {
        TestMachine pc = pc(Math.min(ramBytes, 3 * Units.GIB));
        return ramBytes > 3 * Units.GIB ? pc.ram(4 * Units.GIB, ramBytes + Units.GIB) : pc;
    }

    static BootModule elf(long bytes, long at) {
        return new BootModule(bytes, at, BootModule.Payload.ELF, 0);
    }

    TestMachine ram(long start, long end) {
        return range(start, end, E820Entry.RAM);
    }

    TestMachine reserved(long start, long end) {
        return range(start, end, E820Entry.RESERVED);
    }

    TestMachine range(long start, long end, int type) {
        map.add(new E820Entry(start, end - start, type));
        return this;
    }

    TestMachine memory(int domain, long start, long end) {
        srat.add(new SratBlock(domain, start, end, false));
        return this;
    }

    TestMachine hotplug(int domain, long start, long end) {
        srat.add(new SratBlock(domain, start, end, true));
        return this;
    }

    TestMachine apic(int apic, int domain) {
        apics.add(new ApicBinding(apic, domain));
        return this;
    }

    TestMachine modules(BootModule... other) {
        modules = List.of(other);
        return this;
    }

    TestMachine options(String line) {
        commandLine = line;
        return this;
    }

    TestMachine without1GiBPages() {
        return cpu(new Cpu(cpu.vendor(), false, cpu.hypervisorBit(), cpu.xsaveBytes(), cpu.machineChecks()));
    }

    TestMachine cpu(Cpu other) {
        cpu = other;
        return this;
    }

    TestMachine cpus(int count) {
        cpus = count;
        return this;
    }

    TestMachine q35() {
        mmcfg = true;
        return reserved(0xb0000000L, 0xc0000000L);
    }

    TestMachine mapFrom(String source) {
        mapSource = source;
        return this;
    }

    TestMachine relocatedTo(long address) {
        imageAt = address;
        return this;
    }

    Host host() {
        return new Host("test", mapSource, map, cpu, srat, apics, cpus, cpus, mmcfg, 0, commandLine, imageAt, modules);
    }
}
