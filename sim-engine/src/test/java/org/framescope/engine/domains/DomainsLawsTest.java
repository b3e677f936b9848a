package org.framescope.engine.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.Units;

/** What must hold of a host whatever happens to its domains. */
class DomainsLawsTest {

    private static final DomainType[] TYPES = DomainType.values();

    @Property(tries = 60)
    void framesAddUpAndTheMapSaysWhoHasThem(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int nodes, @ForAll boolean dirty) {
        Random random = new Random(seed);
        TestHost host = new TestHost(random.nextInt(64, 1024) * Units.MIB, nodes, dirty);
        String empty = host.freeBlocks();
        long all = host.heap.freePages();
        for (int i = 0; i < 40; i++) {
            List<Domain> running = host.domains.running();
            int what = running.isEmpty() ? 0 : random.nextInt(4);
            if (what <= 1) {
                create(host, random, nodes);
            } else {
                int id = running.get(random.nextInt(running.size())).id();
                if (what == 2) {
                    host.domains.balloon(id, random.nextInt(-40_000, 40_000));
                } else {
                    host.domains.destroy(id);
                }
            }
            check(host, all);
        }
        for (Domain domain : host.domains.running()) {
            host.domains.destroy(domain.id());
        }
        assertEquals(all, host.heap.freePages());
        assertEquals(empty, host.freeBlocks(), "all that was taken is back, and joined as before");
    }

    private static void create(TestHost host, Random random, int nodes) {
        DomainSpec spec = new DomainSpec(
                "any",
                TYPES[random.nextInt(TYPES.length)],
                random.nextInt(1, 100_000) * Units.PAGE_SIZE,
                random.nextInt(1, 9),
                random.nextBoolean(),
                random.nextInt(-1, nodes));
        long free = host.heap.freePages();
        String blocks = host.freeBlocks();
        try {
            Domain domain = host.domains.create(spec);
            assertEquals(spec.pages(), Domains.guestPages(domain));
        } catch (DomainRefused refused) {
            assertEquals(free, host.heap.freePages());
            assertEquals(blocks, host.freeBlocks());
        }
    }

    private record Owned(long start, long end, int state) {}

    /** Frames of domains and free ones are all there are, none twice, and each has on the map the state it should. */
    static void check(TestHost host, long all) {
        List<Owned> owned = new ArrayList<>();
        for (Domain domain : host.domains.running()) {
            for (DomainPart part : DomainPart.values()) {
                FrameSpans spans = domain.frames(part);
                for (int i = 0; i < spans.size(); i++) {
                    owned.add(new Owned(spans.start(i), spans.end(i), FrameState.ofDomain(part.use(), domain.id())));
                }
            }
        }
        host.heap.writeFree((start, end, state) -> owned.add(new Owned(start, end, state)));
        owned.sort((a, b) -> Long.compare(a.start(), b.start()));
        FrameMap map = host.recorder.map().snapshot();
        long sum = 0;
        long before = 0;
        for (Owned range : owned) {
            assertEquals(Math.max(before, range.start()), range.start(), "no frame is there twice");
            before = range.end();
            sum += range.end() - range.start();
            map.forEachRun(
                    range.start(), range.end(), (start, end, state, since) -> assertEquals(range.state(), state));
        }
        assertEquals(all, sum);
    }
}
