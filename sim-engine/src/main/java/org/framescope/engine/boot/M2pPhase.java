package org.framescope.engine.boot;

import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.StepKind;

/** The tables from machine frame to guest frame (boot spec 7.5, heap-start 9.12.4 and 9.12.5). */
final class M2pPhase {

    /** Frames that one 2 MiB block of the M2P describes: 1 GiB of addresses, 8 bytes a frame. */
    private static final long BLOCK_FRAMES = Align.GIB_FRAMES;

    /** Frames that one 2 MiB block of the table for 32-bit guests describes: 4 bytes a frame. */
    private static final long COMPAT_BLOCK_FRAMES = 2 * Align.GIB_FRAMES;

    /** Frames of a group of the usual page_info; smaller groups are probed one by one. */
    private static final long LARGEST_PROBE = 65536;

    private static final int ORDER_2M = 9;
    private static final int ORDER_1G = 18;
    private static final int GROUP = 512;

    private final BootState state;
    private final HeapTraffic traffic;
    private final InheritedM2p inherited;
    private final long probeFrames;

    M2pPhase(BootState state, HeapTraffic traffic) {
        this.state = state;
        this.traffic = traffic;
        inherited = new InheritedM2p(state);
        probeFrames = Math.min(LARGEST_PROBE, state.pdx.groupFrames());
    }

    void run() {
        inherited.adopt();
        addHotplugSlots();
        traffic.pageTable(LateSteps.M2P_TABLE);
        addBlocks();
        if (state.build.compatM2p()) {
            traffic.pageTable(LateSteps.M2P_TABLE);
            addCompatBlocks();
        }
    }

    /** Memory that may be plugged in later gets its direct map slots now, 512 GiB each. */
    private void addHotplugSlots() {
        long end = state.host.srat().stream()
                .filter(block -> block.hotplug() && state.options.acpi())
                .mapToLong(block -> block.end())
                .max()
                .orElse(0);
        if (end == 0) {
            return;
        }
        long slots = (state.pdx.ofMfn(Align.frameDown(end - 1)) >> 27) + 1;
        for (int slot = 0; slot < slots; slot++) {
            if (!state.directMap.hasSlot(slot)) {
                traffic.pageTable(LateSteps.DIRECT_MAP_TABLE);
                state.directMap.addStaticSlot(slot);
            }
        }
    }

    private void addBlocks() {
        long blocks = Align.up(8 * state.maxPage, Align.LARGE_PAGE) / Align.LARGE_PAGE;
        boolean tableMissing = true;
        for (long i = 0; i < blocks; i++) {
            if (i % GROUP == 0) {
                tableMissing = true;
                if (skipsGroup(i, blocks)) {
                    i += GROUP - 1;
                    continue;
                }
            }
            if (isValid(i, BLOCK_FRAMES)) {
                addBlock(LateSteps.M2P_BLOCK, i * BLOCK_FRAMES);
                if (tableMissing) {
                    traffic.pageTable(LateSteps.M2P_TABLE);
                    tableMissing = false;
                }
            }
            if (i % GROUP == 0) {
                traffic.pageTable(LateSteps.M2P_TABLE);
            }
        }
    }

    /** A whole group of 512 blocks is one 1 GiB page, or is left out, where all of its blocks are alike. */
    private boolean skipsGroup(long first, long blocks) {
        boolean fitsInTable = blocks / GROUP > first / GROUP;
        if (!state.host.cpu().pages1GiB() || !fitsInTable) {
            return false;
        }
        int valid = 0;
        for (long k = 0; k < GROUP; k++) {
            if (isValid(first + k, BLOCK_FRAMES)) {
                valid++;
            }
        }
        if (valid == 0) {
            return true;
        }
        return valid == GROUP && addHugeBlock(first * BLOCK_FRAMES);
    }

    private void addBlock(StepKind kind, long mfn) {
        if (!inherited.take(ORDER_2M)) {
            traffic.domheap(kind, ORDER_2M, nodeOf(mfn), FrameUse.M2P);
        }
    }

    private boolean addHugeBlock(long mfn) {
        if (inherited.take(ORDER_1G)) {
            return true;
        }
        return traffic.tryDomheap(LateSteps.M2P_BLOCK, ORDER_1G, nodeOf(mfn), FrameUse.M2P) >= 0;
    }

    private void addCompatBlocks() {
        long m2pBytes = Align.up(8 * state.maxPage, Align.LARGE_PAGE);
        long bytes = Align.down(Math.min(m2pBytes / 2 + Units.MIB, Units.GIB), Align.LARGE_PAGE);
        boolean tableMissing = true;
        for (long i = 0; i < bytes / Align.LARGE_PAGE; i++) {
            if (isValid(i, COMPAT_BLOCK_FRAMES)) {
                addBlock(LateSteps.COMPAT_BLOCK, i * COMPAT_BLOCK_FRAMES);
                if (tableMissing) {
                    traffic.pageTable(LateSteps.M2P_TABLE);
                    tableMissing = false;
                }
            }
        }
    }

    private boolean isValid(long block, long framesPerBlock) {
        for (long mfn = block * framesPerBlock; mfn < (block + 1) * framesPerBlock; mfn += probeFrames) {
            if (state.pdx.isValid(mfn, state.maxPage)) {
                return true;
            }
        }
        return false;
    }

    private int nodeOf(long mfn) {
        int node = state.numa.nodeOf(state.pdx.ofMfn(mfn));
        return node == NumaTopology.NO_NODE ? HeapTraffic.NO_HINT : node;
    }
}
