package org.framescope.engine.liveupdate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Domains;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.HeapRequest;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;

/**
 * A host of 12 TiB whose memory belongs to a thousand domains in ten million ranges, as years of coming and going leave
 * it: neighbouring ranges have different owners, and between every tenth pair a few pages are free.
 */
final class FullHost {

    static final int RANGES = 10_000_000;
    private static final int DOMAINS = 1000;
    private static final int RANGES_PER_GAP = 10;
    private static final int MOST_PAGES_IN_GAP = 8;

    private final SplittableRandom random = new SplittableRandom(12);
    private final FrameSpans.Builder[] frames = new FrameSpans.Builder[DOMAINS];
    private final RunningXen xen;
    private final FrameMapEditor map;
    private long meanPages;
    private int lastOwner;
    private int ranges;

    private FullHost(RunningXen xen, FrameMapEditor map) {
        this.xen = xen;
        this.map = map;
        for (int i = 0; i < DOMAINS; i++) {
            frames[i] = new FrameSpans.Builder(RANGES / DOMAINS + RANGES / DOMAINS / 8);
        }
    }

    static RunningHost boot(Host host, XenBuild build) {
        Recorder boot = new Recorder(BootSequence.framesOf(host));
        RunningXen xen = BootSequence.boot(host, build, boot);
        if (xen == null) {
            throw new IllegalStateException(
                    "the first boot failed: " + boot.finish().failure());
        }
        FrameMapEditor map = boot.map().snapshot().edit();
        return new FullHost(xen, map).fill();
    }

    private RunningHost fill() {
        // 64 GiB stay free for the stream and the next Xen
        long blocks = (xen.heap().freePages() >> Zones.MAX_ORDER) - 64;
        meanPages = (blocks << Zones.MAX_ORDER) / RANGES;
        xen.heap().writeTo((start, end, state) -> {});
        List<long[]> runs = new ArrayList<>();
        xen.heap()
                .allocate(
                        new HeapRequest(Zones.MAX_ORDER, true, Zones.HIGHEST, 0),
                        blocks,
                        FrameState.of(FrameUse.DOMAIN),
                        (start, end) -> runs.add(new long[] {start, end}));
        runs.sort((a, b) -> Long.compare(a[0], b[0]));
        runs.forEach(run -> share(run[0], run[1]));
        xen.heap().writeFree((start, end, state) -> map.assign(start, end, state, 0));
        Recorder recorder = new Recorder(map.snapshot());
        xen.heap().writeTo(recorder::assign);
        List<Domain> domains = new ArrayList<>();
        for (int id = 0; id < DOMAINS; id++) {
            Map<DomainPart, FrameSpans> parts = new EnumMap<>(DomainPart.class);
            FrameSpans spans = frames[id].build();
            frames[id] = new FrameSpans.Builder(1);
            parts.put(DomainPart.RAM, spans);
            DomainType type = id % 4 == 0 ? DomainType.PV : DomainType.HVM;
            domains.add(new Domain(
                    id,
                    new DomainSpec("d" + id, type, spans.frames() << Units.PAGE_SHIFT, 4, false, DomainSpec.ANY_NODE),
                    parts));
        }
        return new RunningHost(xen, Domains.adopted(RunningHost.memoryOf(xen, recorder), domains), recorder);
    }

    /** Gives memory to domains, range by range. */
    private void share(long start, long end) {
        for (long at = start; at < end; ) {
            int owner = random.nextInt(DOMAINS - 1);
            owner += owner >= lastOwner ? 1 : 0;
            lastOwner = owner;
            long stop = Math.min(end, at + 1 + random.nextLong(2 * meanPages - 1));
            frames[owner].add(at, stop);
            map.assign(at, stop, FrameState.ofDomain(FrameUse.DOMAIN, owner), 0);
            at = stop;
            if (++ranges % RANGES_PER_GAP == 0 && at < end) {
                stop = Math.min(end, at + 1 + random.nextLong(MOST_PAGES_IN_GAP));
                xen.heap().freeRange(at, stop, xen.nodes().of(at), false);
                at = stop;
            }
        }
    }
}
