package org.framescope.engine.domains;

import java.util.EnumMap;
import java.util.Map;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.heap.FrameWriter;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.jspecify.annotations.Nullable;

/** Builds one domain on the heap: Xen's own data first, then the pools, then guest memory (boot spec 10). */
final class DomainBuilder {

    private static final int DOMAIN_STRUCT_BITS = 44;
    private static final int SHARED_INFO_BITS = 32;
    private static final DomainPart[] GUEST_TABLES = {
        DomainPart.L4_TABLE, DomainPart.L3_TABLE, DomainPart.L2_TABLE, DomainPart.L1_TABLE
    };

    private final HostMemory memory;
    private final int id;
    private final DomainSpec spec;
    private final Populator populator;
    private final Map<DomainPart, FrameSpans> parts = new EnumMap<>(DomainPart.class);
    private Extents extents = new Extents();

    DomainBuilder(HostMemory memory, int id, DomainSpec spec) {
        this.memory = memory;
        this.id = id;
        this.spec = spec;
        populator = new Populator(memory, id, spec);
    }

    /**
     * Allocates everything.
     *
     * @param writer learns which pages of guest memory are page tables
     * @return the domain, or null when memory does not suffice; then {@link #parts()} has to be given back
     */
    @Nullable Domain build(FrameWriter writer) {
        DomainOverheads overheads = new DomainOverheads(spec);
        boolean complete = xenheap(DomainPart.PRIVATE, 1, DOMAIN_STRUCT_BITS)
                && xenheap(DomainPart.SHARED_INFO, 1, SHARED_INFO_BITS)
                && xenheap(DomainPart.GRANT_FRAME, overheads.grantFrames(), Long.SIZE)
                && xenheap(DomainPart.PRIVATE, overheads.privatePages(), Long.SIZE)
                && domheap(DomainPart.PAGING_POOL, overheads.pagingPool())
                && domheap(DomainPart.IOMMU_TABLE, overheads.iommuTables());
        if (!complete) {
            return null;
        }
        extents = Extents.populate(populator, id, spec);
        if (extents.pagesMissing() == 0) {
            guestTables(overheads, writer);
        }
        put(DomainPart.RAM, extents.frames().spans());
        return extents.pagesMissing() == 0 ? new Domain(id, spec, parts) : null;
    }

    /** Allocates Xen's own data alone, for a domain whose other frames are in place already. */
    boolean privateData() {
        return xenheap(DomainPart.PRIVATE, 1, DOMAIN_STRUCT_BITS)
                && xenheap(DomainPart.PRIVATE, new DomainOverheads(spec).privatePages(), Long.SIZE);
    }

    Map<DomainPart, FrameSpans> parts() {
        return parts;
    }

    Extents extents() {
        return extents;
    }

    long pagesElsewhere() {
        return populator.pagesElsewhere();
    }

    /** Single pages of Xen's own, not wiped, from the first node on; {@code bits} limits their addresses. */
    private boolean xenheap(DomainPart part, long pages, int bits) {
        int zone = Math.min(memory.xenheapZone(), Zones.ofAddressBits(bits));
        int node = spec.node() == DomainSpec.ANY_NODE ? memory.heap().onlineNodes()[0] : spec.node();
        FrameList frames = new FrameList();
        frames.add(parts.getOrDefault(part, FrameSpans.NONE));
        long got = memory.heap()
                .allocate(
                        new HeapRequest(0, true, zone, node), pages, FrameState.ofDomain(part.use(), id), frames::add);
        put(part, frames.spans());
        return got == pages;
    }

    private boolean domheap(DomainPart part, long pages) {
        if (pages == 0) {
            return true;
        }
        FrameList frames = new FrameList();
        long got = populator.allocate(0, pages, part.use(), frames);
        put(part, frames.spans());
        return got == pages;
    }

    /**
     * A PV guest makes its page tables of its own memory. Which pages it takes is up to it: here those that it got first,
     * and never more than half of its memory (own rule).
     */
    private void guestTables(DomainOverheads overheads, FrameWriter writer) {
        int state = FrameState.ofDomain(FrameUse.DOMAIN_PAGE_TABLE, id);
        long left = spec.pages() / 2;
        for (DomainPart level : GUEST_TABLES) {
            long pages = Math.min(left, overheads.guestTables(level));
            left -= pages;
            FrameSpans tables = extents.frames().takeFirst(pages);
            put(level, tables);
            tables.forEachIn(0, Long.MAX_VALUE, (start, end) -> writer.assign(start, end, state));
        }
    }

    private void put(DomainPart part, FrameSpans spans) {
        if (!spans.isEmpty()) {
            parts.put(part, spans);
        }
    }
}
