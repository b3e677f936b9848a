package org.framescope.engine.host;

import java.util.List;

/**
 * A machine as it is handed to Xen.
 *
 * @param name short name for titles and files
 * @param mapSource who delivered the firmware map, the name in Xen's log ({@code Xen-e820}, {@code EFI}; boot spec 1.2)
 * @param firmwareMap the map as delivered, not sanitised
 * @param cpu the processor
 * @param srat memory blocks of the NUMA table; empty when there is no table
 * @param apics CPUs of the NUMA table, in its order
 * @param cpus number of present CPUs, at least 1
 * @param cpuIds number of CPU numbers Xen provides for, disabled ones included, at least {@code cpus}
 * @param mmcfg whether an ACPI MCFG table describes PCI configuration space that the map reserves (q35)
 * @param slitBytes size of the firmware's table of distances between nodes, 0 for none
 * @param commandLine Xen's command line
 * @param imageAt address of the image's offset 0 on entry; 0 when Xen was loaded at its default place and relocates
 *     itself (multiboot1), otherwise it stays there (multiboot2 with relocation, EFI; boot spec 4.2)
 * @param modules what the boot loader loaded besides Xen
 */
public record Host(
        String name,
        String mapSource,
        List<E820Entry> firmwareMap,
        Cpu cpu,
        List<SratBlock> srat,
        List<ApicBinding> apics,
        int cpus,
        int cpuIds,
        boolean mmcfg,
        long slitBytes,
        String commandLine,
        long imageAt,
        List<BootModule> modules) {

    public Host {
        firmwareMap = List.copyOf(firmwareMap);
        srat = List.copyOf(srat);
        apics = List.copyOf(apics);
        modules = List.copyOf(modules);
    }

    /** The same machine with another command line. */
    public Host withCommandLine(String other) {
        return started(other, imageAt, modules);
    }

    private Host started(String line, long offsetZero, List<BootModule> loaded) {
        return new Host(
                name,
                mapSource,
                firmwareMap,
                cpu,
                srat,
                apics,
                cpus,
                cpuIds,
                mmcfg,
                slitBytes,
                line,
                offsetZero,
                loaded);
    }

    /**
     * The same machine as a Xen finds it that takes over by live update: no module is loaded, and the image lies where
     * kexec put it.
     *
     * @param other its command line
     * @param offsetZero address of the image's offset 0
     */
    public Host takenOver(String other, long offsetZero) {
        return started(other, offsetZero, List.of());
    }
}
