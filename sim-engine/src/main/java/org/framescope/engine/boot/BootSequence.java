package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.host.BootModule;
import org.framescope.engine.host.BootOptions;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.Host;
import org.framescope.engine.host.NumberReader;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Boots a build of Xen on a host, from the firmware's memory map to the point where dom0 can be built. */
public final class BootSequence {

    private final BootState state;
    private Phase phase = BootPhases.MEMORY_MAP;

    private BootSequence(Host host, XenBuild build, @Nullable Inheritance inheritance, @Nullable Recorder given) {
        BootOptions options = optionsOf(host.commandLine(), build);
        E820Table map = MemoryMapIntake.take(
                host.mapSource(), host.firmwareMap(), host.cpu().hypervisorBit());
        Recorder recorder = given == null ? new Recorder(framesOf(map)) : given;
        state = new BootState(host, build, options, map, recorder, inheritance);
        for (BootModule module : host.modules()) {
            state.modules.add(new PlacedModule(module));
        }
    }

    /**
     * Simulates a boot. Deterministic: the same host and build give the same recording. Where the real Xen would stop,
     * the recording ends with a step that says why.
     */
    public static BootResult boot(Host host, XenBuild build) {
        BootSequence boot = new BootSequence(host, build, null, null);
        RunningXen running = boot.run();
        return new BootResult(boot.state.recorder.finish(), boot.state.options, boot.state.regionFrames(), running);
    }

    /**
     * Simulates the boot as the beginning of a longer recording.
     *
     * @return Xen as it runs, null when the last step says why it does not
     */
    public static @Nullable RunningXen boot(Host host, XenBuild build, Recorder recorder) {
        return new BootSequence(host, build, null, recorder).run();
    }

    /**
     * Simulates the boot of a Xen that takes a host over from another one.
     *
     * @param host the machine, with the command line and the modules that this Xen is started with
     * @return the new Xen as it runs, null when the last step says why it does not
     */
    public static @Nullable RunningXen takeOver(Host host, XenBuild build, Inheritance inheritance) {
        return new BootSequence(host, build, inheritance, inheritance.recorder()).run();
    }

    /** What a build makes of a command line. */
    public static BootOptions optionsOf(String commandLine, XenBuild build) {
        return BootOptions.parse(
                commandLine,
                switch (build.liveUpdate().unsuffixedAddress()) {
                    case KIB -> NumberReader.DefaultUnit.KIB;
                    case BYTES -> NumberReader.DefaultUnit.BYTES;
                });
    }

    /** Frames that a recording of a host covers: all that is or was memory, and everything below 4 GiB. */
    public static long framesOf(Host host) {
        return framesOf(MemoryMapIntake.take(
                host.mapSource(), host.firmwareMap(), host.cpu().hypervisorBit()));
    }

    private @Nullable RunningXen run() {
        try {
            return passThroughPhases();
        } catch (XenDied death) {
            state.recorder.step(BootSteps.died(phase, death.failure().kind()));
            state.recorder.detail(death.failure());
            return null;
        }
    }

    private RunningXen passThroughPhases() {
        AcpiTables acpi = new AcpiTables(state);
        new MemoryMapPhase(state).run();
        enter(BootPhases.PLACEMENT);
        new PlacementPhase(state, new CrashArea(state), new LiveUpdateRegion(state)).run();
        enter(BootPhases.FEEDING);
        new FeedingPhase(state, acpi).run();
        enter(BootPhases.MAPPING);
        new MappingPhase(state).run();
        enter(BootPhases.FRAMETABLE);
        new FrametablePhase(state).run();
        enter(BootPhases.ACPI_NUMA);
        new NumaPhase(state, acpi).run();
        enter(BootPhases.HANDED_OVER);
        state.marked = new HandedOverPhase(state).run();
        enter(BootPhases.PLUGGING);
        new PluggingPhase(state).run();
        enter(BootPhases.HEAP);
        BuddyHeap heap = new HeapPhase(state).run();
        enter(BootPhases.LATE);
        new LatePhase(state, heap).run();
        return new RunningXen(
                state.host,
                state.build,
                heap,
                state.imageFrames(),
                state.regionFrames(),
                state.maxPage,
                state.xenheapBits == 0 ? Zones.HIGHEST : Math.min(Zones.HIGHEST, state.xenheapBits - Units.PAGE_SHIFT),
                new FrameNodes(state.numa, state.pdx));
    }

    private void enter(Phase next) {
        phase = next;
    }

    /**
     * Frames that the recording covers: all that is or was memory, and everything below 4 GiB. Devices and reserved
     * ranges far above the last memory are left out.
     */
    private static long framesOf(E820Table map) {
        long end = 4 * Units.GIB;
        for (E820Entry entry : map.entries()) {
            if (entry.type() != E820Entry.RESERVED) {
                end = Math.max(end, Math.min(entry.end(), 1L << 52));
            }
        }
        return Align.frameUp(end);
    }
}
