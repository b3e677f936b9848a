package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.BootOptions;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.ImageGeometry;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** What the phases of one boot hand to each other: Xen's own global variables, so to speak. */
final class BootState {

    final Host host;
    final XenBuild build;
    final BootOptions options;
    final Recorder recorder;
    /** What the Xen before this one left; null after power-on. */
    final @Nullable Inheritance inheritance;

    final MachineRam ram;
    final Pdx pdx;
    final BootAllocator bootAllocator;
    final AddressSpace directMap;
    final AddressSpace frametableSpace;
    final List<PlacedModule> modules = new ArrayList<>();

    /** The map of the host; settled by the first phase. */
    E820Table e820;
    /** The scratch copy that reservations change. */
    E820Table bootE820;

    /** First frame behind RAM as it was before the build's limits. */
    long rawMaxPage;

    long maxPage;
    long maxPdx;
    long totalPages;

    /** Address of the image's offset 0; 0 until it has a place. */
    long xenPhysStart;

    /** Crash area in bytes; start 0 until it has a place. */
    long crashStart;

    long crashSize;

    /** Live update region in bytes; start 0 until it has a place, size 0 without a region. */
    long regionStart;

    long regionSize;

    boolean acpiTablesRead;
    NumaTopology numa = NumaTopology.single(0);

    /** Frames that the heap must skip, as the handed-over state says. */
    FrameSpans marked = FrameSpans.NONE;

    /** Zones beyond this width are not for Xen's own data; 0 for no limit (boot spec 9.2). */
    int xenheapBits;

    /** The kind of step that a new page table of the direct map is, by phase. */
    StepKind tableStep = BootSteps.TABLE_PLACEMENT;

    BootState(
            Host host,
            XenBuild build,
            BootOptions options,
            E820Table map,
            Recorder recorder,
            @Nullable Inheritance inheritance) {
        this.host = host;
        this.build = build;
        this.options = options;
        this.recorder = recorder;
        this.inheritance = inheritance;
        e820 = map;
        bootE820 = map;
        ram = new MachineRam(host.firmwareMap());
        pdx = new Pdx(build.pdxGroupFrames());
        bootAllocator = new BootAllocator(
                recorder,
                build.bootRegions(),
                build.bugLines(),
                options.badpage().ranges(),
                highmemStart() >> Units.PAGE_SHIFT);
        directMap = new AddressSpace(host.cpu().pages1GiB(), () -> newTable(tableStep), ram::isVoid);
        directMap.addStaticSlot(0);
        directMap.addStaticLowTables(build.lowestPlace());
        frametableSpace =
                new AddressSpace(host.cpu().pages1GiB(), () -> newTable(BootSteps.TABLE_FRAMETABLE), ram::isVoid);
        if (!build.bigmem()) {
            frametableSpace.addStaticSlot(0);
        }
    }

    /** {@code highmem-start=} in bytes as the build takes it: only debug builds do, rounded down to 1 GiB. */
    long highmemStart() {
        return build.debug() && options.highmemStart() >= 4 * Units.GIB
                ? Align.down(options.highmemStart(), Units.GIB)
                : 0;
    }

    long newTable(StepKind kind) {
        long mfn = allocateBootPages(kind, 1, 1, BootUse.PAGE_TABLE);
        if (overlapsImage(mfn, 1)) {
            throw overwritesItself(mfn);
        }
        return mfn;
    }

    /** A boot allocation as a step of its own; the first figure of the kind is its size in pages. */
    long allocateBootPages(StepKind kind, long pages, long align, BootUse use, long... furtherFigures) {
        long[] figures = new long[furtherFigures.length + 1];
        figures[0] = pages;
        System.arraycopy(furtherFigures, 0, figures, 1, furtherFigures.length);
        recorder.step(kind, figures);
        return bootAllocator.allocate(pages, align, use);
    }

    /** Maps frames where the direct map has them. */
    void mapDirect(long mfn, long end, MapFlags flags) {
        if (mfn < end) {
            directMap.map(pdx.ofMfn(mfn), mfn, end - mfn, flags);
        }
    }

    /** The frames of Xen's image where it lies now. */
    FrameRange imageFrames() {
        return new FrameRange(
                Align.frameDown(xenPhysStart + ImageGeometry.START),
                Align.frameUp(xenPhysStart + build.image().rwdataEnd()));
    }

    boolean overlapsImage(long mfn, long pages) {
        if (xenPhysStart == 0) {
            return false;
        }
        FrameRange image = imageFrames();
        ImageGeometry.@Nullable Hole hole = build.image().unusedBss();
        FrameRange frames = FrameRange.ofLength(mfn, pages);
        if (hole == null) {
            return frames.overlaps(image);
        }
        FrameRange below = new FrameRange(image.start(), Align.frameDown(xenPhysStart + hole.start()));
        FrameRange above = new FrameRange(Align.frameUp(xenPhysStart + hole.end()), image.end());
        return frames.overlaps(below) || frames.overlaps(above);
    }

    XenDied overwritesItself(long mfn) {
        return new XenDied(new Failure(
                Failure.Kind.RESET,
                "the machine resets itself",
                "Xen overwrote its own image.",
                List.of(
                        "An allocation at mfn " + Units.mfn(mfn) + " lies in the frames of the running image.",
                        "The image was not reserved, so the boot allocator handed it out.",
                        "The region could not be reserved as RAM in one piece, and nobody checks that.")));
    }

    /** Memory frames of modules that an obstacle search must avoid, and the image where it does not move. */
    List<FrameRange> obstacles() {
        List<FrameRange> obstacles = new ArrayList<>(modules.size() + 1);
        for (PlacedModule module : modules) {
            obstacles.add(module.frames());
        }
        if (host.imageAt() != 0) {
            obstacles.add(imageFrames());
        }
        return obstacles;
    }

    boolean hasRegion() {
        return regionStart != 0;
    }

    /** The frames of the region; null where there is none, or it is empty. */
    @Nullable FrameRange regionFrames() {
        long end = regionStart + regionSize;
        // an option can place the region across the end of the address space
        boolean wraps = Long.compareUnsigned(end, regionStart) < 0;
        return hasRegion() && regionSize != 0 && !wraps
                ? new FrameRange(Align.frameDown(regionStart), Align.frameDown(end - 1) + 1)
                : null;
    }
}
