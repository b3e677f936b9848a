package org.framescope.engine.boot;

import java.util.List;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.recording.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the Xen before this one handed over, between NUMA initialisation and plugging (live update spec 2.8 to
 * 2.11). That the vmap area is set up first, and from the boot allocator, is quoted; that modules are looked for at this
 * point is inferred: only now it is known whether there is a breadcrumb.
 */
final class HandedOverPhase {

    private final BootState state;

    HandedOverPhase(BootState state) {
        this.state = state;
    }

    /** The frames that the heap must skip. */
    FrameSpans run() {
        if (!state.build.liveUpdate().takesOver()) {
            return FrameSpans.NONE;
        }
        state.allocateBootPages(TakeOverSteps.VMAP, 1, 1, BootUse.VMAP);
        state.newTable(TakeOverSteps.VMAP);
        state.newTable(TakeOverSteps.VMAP);
        Inheritance inheritance = state.inheritance;
        FrameSpans marked = inheritance == null ? null : inheritance.readHandedOverState(this::streamTables);
        checkModules(marked != null);
        return orNone(marked);
    }

    private static FrameSpans orNone(@Nullable FrameSpans spans) {
        return spans == null ? FrameSpans.NONE : spans;
    }

    private long[] streamTables(long pages) {
        long[] frames = new long[Math.toIntExact(pages)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = state.newTable(TakeOverSteps.STREAM_TABLE);
        }
        return frames;
    }

    /** Domains come from the handed-over state or from modules, never from both. */
    private void checkModules(boolean takesOver) {
        int modules = state.modules.size();
        if (takesOver && modules > 0) {
            throw panic(
                    "Multiboot modules provided with live update data",
                    "A Xen that takes domains over must not be given a dom0 kernel as well.",
                    "The breadcrumb leads to the state of the domains, dom0 included.",
                    modules + (modules == 1 ? " module was" : " modules were") + " loaded with this Xen.");
        }
        if (!takesOver && modules == 0) {
            throw panic(
                    "dom0 kernel not specified. Check bootloader configuration",
                    "Without handed-over state, dom0 must come from a boot module.",
                    state.inheritance == null
                            ? "The boot loader has loaded no module."
                            : "No breadcrumb leads to a stream that can be read, so this is an ordinary boot, and kexec has"
                                    + " loaded no module.");
        }
    }

    private static XenDied panic(String message, String rule, String... causes) {
        return new XenDied(new Failure(Failure.Kind.PANIC, message, rule, List.of(causes)));
    }
}
