package org.framescope.engine.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Xen's command line says about memory. Options that only some builds know are read all the same; the build
 * decides what they mean.
 *
 * @param mem {@code mem=}: bytes, limit of the highest address; 0 for none (boot spec 1.5)
 * @param availmem {@code availmem=}: bytes, limit of the amount of RAM; 0 for none (boot spec 1.5)
 * @param highmemStart {@code highmem-start=} as written, in bytes; 0 for none; debug builds only (boot spec 4.3)
 * @param dmaBits {@code dma_bits=}: width of addresses that are kept for devices (boot spec 9.6)
 * @param mtrrClip {@code e820-mtrr-clip}: empty for the default, which depends on the CPU's vendor (boot spec 1.9)
 * @param acpi false with {@code acpi=off}
 * @param smp false with {@code nosmp}
 * @param maxCpus {@code maxcpus=}
 * @param machineChecks false with {@code mce=off} or {@code no-mce}
 * @param bootscrub when free memory is wiped
 * @param numa {@code numa=}
 * @param crashkernel {@code crashkernel=}
 * @param badpage {@code badpage=}; the last one counts
 * @param liveUpdate {@code liveupdate=}, of the live-update builds
 * @param remarks everything that Xen does not take as written, in the order of the components
 */
public record BootOptions(
        long mem,
        long availmem,
        long highmemStart,
        OptionalInt dmaBits,
        Optional<Boolean> mtrrClip,
        boolean acpi,
        boolean smp,
        OptionalInt maxCpus,
        boolean machineChecks,
        Bootscrub bootscrub,
        NumaOption numa,
        CrashkernelOption crashkernel,
        BadpageOption badpage,
        LiveUpdateOption liveUpdate,
        List<OptionRemark> remarks) {

    public BootOptions {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a command line; there is no text that cannot be read, see {@link #remarks}.
     *
     * @param commandLine Xen's command line, dom0's options behind {@code " -- "} included
     * @param liveUpdateAddressUnit what an address of {@code liveupdate=} counts in without a suffix
     */
    public static BootOptions parse(String commandLine, NumberReader.DefaultUnit liveUpdateAddressUnit) {
        CommandLine line = CommandLine.parse(commandLine);
        OptionReader reader = new OptionReader(line);
        long mem = reader.size("mem");
        long availmem = reader.size("availmem");
        long highmemStart = reader.size("highmem-start");
        OptionalInt dmaBits = reader.integer("dma_bits");
        Optional<Boolean> mtrrClip = reader.flag("e820-mtrr-clip");
        boolean acpi = acpi(reader);
        boolean smp = !reader.flag("nosmp").orElse(false);
        OptionalInt maxCpus = reader.integer("maxcpus");
        boolean machineChecks = reader.flag("mce").orElse(true);
        Bootscrub bootscrub = Bootscrub.read(reader);
        NumaOption numa = NumaOption.read(reader);
        CrashkernelOption crashkernel = CrashkernelOption.parse(line.customValues("crashkernel"));
        reader.addAll(crashkernel.remarks());
        BadpageOption badpage = badpage(line);
        reader.addAll(badpage.remarks());
        LiveUpdateOption liveUpdate = LiveUpdateOption.parse(line.customValues("liveupdate"), liveUpdateAddressUnit);
        reader.addAll(liveUpdate.remarks());
        return new BootOptions(
                mem,
                availmem,
                highmemStart,
                dmaBits,
                mtrrClip,
                acpi,
                smp,
                maxCpus,
                machineChecks,
                bootscrub,
                numa,
                crashkernel,
                badpage,
                liveUpdate,
                reader.remarks());
    }

    /** Number of CPUs that Xen starts of those that are there: one with {@code nosmp}, at most {@code maxcpus=}. */
    public int startedCpus(int present) {
        if (!smp) {
            return 1;
        }
        // Xen takes maxcpus=0 for its absence.
        int most = maxCpus.orElse(0);
        return most == 0 ? present : Math.min(most, present);
    }

    private static boolean acpi(OptionReader reader) {
        boolean on = true;
        for (String value : reader.line().customValues("acpi")) {
            if (value.equals("force")) {
                on = true;
            } else {
                on = OptionReader.bool(value).orElse(on);
            }
        }
        return on;
    }

    private static BadpageOption badpage(CommandLine line) {
        List<CommandLine.Option> all = line.all("badpage");
        return all.isEmpty()
                ? BadpageOption.NONE
                : BadpageOption.parse(all.getLast().value());
    }
}
