package org.framescope.engine.boot;

import org.framescope.engine.frames.Units;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.SratBlock;
import org.framescope.engine.recording.StepKind;

/** Xen's list of ACPI tables, and the compression of frame numbers by what the SRAT says (boot spec 7.1, 8). */
final class AcpiTables {

    private final BootState state;
    private boolean usable;

    AcpiTables(BootState state) {
        this.state = state;
    }

    /** Reads the tables unless that is done; the list of them costs one page. */
    void readOnce(StepKind kind) {
        if (state.acpiTablesRead || !state.options.acpi()) {
            return;
        }
        long mfn = state.allocateBootPages(kind, 1, 1, BootUse.ACPI_ROOT_TABLE);
        state.acpiTablesRead = true;
        // a list that lies where no memory answers reads as empty
        usable = !state.ram.isVoid(mfn);
    }

    /** Whether the firmware has a table of NUMA memory blocks that Xen can read. */
    boolean hasSrat() {
        return usable && !state.host.srat().isEmpty();
    }

    /** Before the first range at or above 4 GiB: looks for frame number bits that no memory uses. */
    void compressFrameNumbers(long firstHighAddress) {
        if (!hasSrat() || state.options.numa().ignoreSrat()) {
            return;
        }
        long mask = fill(Math.max(firstHighAddress, Units.GIB) - 1);
        for (SratBlock block : state.host.srat()) {
            if (block.end() > block.start()) {
                mask |= block.start() | regionMask(block.start(), block.end());
            }
        }
        for (E820Entry entry : state.e820.entries()) {
            if (entry.isRam() && (regionMask(entry.start(), entry.end()) & ~mask) != 0) {
                return;
            }
        }
        state.pdx.squeeze(mask >>> Units.PAGE_SHIFT);
        if (state.pdx.holeShift() > 0) {
            state.recorder.step(BootSteps.PDX_COMPRESSION, state.pdx.lowestHoleBit(), state.pdx.holeShift());
        }
    }

    private static long regionMask(long start, long end) {
        return fill(start ^ end - 1);
    }

    /** All bits below and including the highest set one. */
    private static long fill(long bits) {
        return bits == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(bits);
    }
}
