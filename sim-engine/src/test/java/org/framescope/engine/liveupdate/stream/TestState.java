package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;

/** State of a small host, made by a seed: what is handed over, in memory, and how to read it. */
final class TestState {

    /** 4 GiB with a hole below 1 MiB and one in the middle. */
    static final FrameSpans RAM = FrameSpans.of(
            List.of(new FrameRange(0, 0x9f), new FrameRange(0x100, 0xc0000), new FrameRange(0xd0000, 0x100000)));

    static final FrameRange REGION = new FrameRange(0x7b800, 0x7f800);

    /** Domain memory begins here; stream and list lie below. */
    private static final int FIRST_DOMAIN_FRAME = 0x10000;

    final FrameContents contents = new FrameContents();
    final List<Domain> domains = new ArrayList<>();
    final FrameSpans m2p;
    final FrameSpans bootmem;
    final WrittenStream stream;

    private final SplittableRandom random;
    private final List<List<FrameRange>> chunks = new ArrayList<>();

    TestState(long seed) throws OutOfPagesException {
        random = new SplittableRandom(seed);
        int count = random.nextInt(4);
        for (int i = 0; i < count * 9 + 2; i++) {
            chunks.add(new ArrayList<>());
        }
        scatter();
        m2p = FrameSpans.of(chunks.get(count * 9));
        bootmem = FrameSpans.of(chunks.get(count * 9 + 1));
        for (int i = 0; i < count; i++) {
            domains.add(new Domain(i * 3, spec(i), parts(i)));
        }
        StreamWriter writer =
                new StreamWriter(contents, new TestPages(seed, 0x8000)).append(new LuRecord.Version(4, 17));
        for (Domain domain : domains) {
            writer.domain(domain);
        }
        stream = writer.append(new LuRecord.M2p(m2p))
                .append(new LuRecord.BootmemRegion(bootmem))
                .end();
        stream.breadcrumb().write(contents, REGION);
    }

    /** Gives each set ranges of its own, here and there. */
    private void scatter() {
        for (long at = FIRST_DOMAIN_FRAME; at < 0x70000; ) {
            long end = at + 1 + random.nextInt(random.nextInt(1, 3000));
            if (random.nextInt(3) > 0) {
                chunks.get(random.nextInt(chunks.size())).add(new FrameRange(at, end));
            }
            at = end;
        }
    }

    private DomainSpec spec(int number) {
        DomainType type = DomainType.values()[random.nextInt(3)];
        return new DomainSpec(
                "domäne " + number,
                type,
                (long) random.nextInt(1 << 20) << 12,
                random.nextInt(1, 4),
                random.nextBoolean(),
                random.nextInt(-1, 3));
    }

    private Map<DomainPart, FrameSpans> parts(int number) {
        Map<DomainPart, FrameSpans> parts = new EnumMap<>(DomainPart.class);
        for (int part = 0; part < 9; part++) {
            FrameSpans frames = FrameSpans.of(chunks.get(number * 9 + part));
            if (!frames.isEmpty()) {
                parts.put(DomainPart.values()[part], frames);
            }
        }
        return parts;
    }

    HandedOverState read() {
        return HandedOverState.read(contents, REGION, RAM);
    }

    /** Frames of list and pages, in the order of the stream, then that of the breadcrumb. */
    List<Long> frames() {
        List<Long> frames = new ArrayList<>();
        for (long i = 0; i < stream.breadcrumb().pages(); i++) {
            frames.add(contents.word(stream.breadcrumb().listAddress() + 8 * i));
        }
        for (long mfn = stream.list().start(); mfn < stream.list().end(); mfn++) {
            frames.add(mfn);
        }
        frames.add(REGION.start());
        return frames;
    }

    /** The frames of all that is in use, by the plain way. */
    FrameSpans inUse() {
        Stream<FrameRange> owned = domains.stream()
                .flatMap(domain -> domain.frames().values().stream())
                .flatMap(frames -> frames.ranges().stream());
        Stream<FrameRange> rest = Stream.of(
                        m2p.ranges(),
                        stream.pages().ranges(),
                        List.of(stream.list(), FrameRange.ofLength(REGION.start(), 1)))
                .flatMap(List::stream);
        return FrameSpans.of(Stream.concat(owned, rest)
                .sorted(Comparator.comparing(FrameRange::start))
                .toList());
    }

    /** Whether all that was handed over was read. */
    boolean isWhatWasRead(HandedOverState read) {
        return read.isPresent()
                && describe(read.domains(), read.m2p(), read.bootmem()).equals(describe(domains, m2p, bootmem))
                && new LuRecord.Version(4, 17).equals(read.version());
    }

    void assertRead(HandedOverState read) {
        assertEquals(describe(domains, m2p, bootmem), describe(read.domains(), read.m2p(), read.bootmem()));
        assertEquals(new LuRecord.Version(4, 17), read.version());
    }

    private static List<String> describe(List<Domain> domains, FrameSpans m2p, FrameSpans bootmem) {
        List<String> lines = new ArrayList<>();
        for (Domain domain : domains) {
            lines.add(domain.id() + " " + domain.spec());
            for (DomainPart part : DomainPart.values()) {
                lines.add(part + " " + domain.frames(part).ranges());
            }
        }
        lines.add("M2P " + m2p.ranges());
        lines.add("bootmem " + bootmem.ranges());
        return lines;
    }
}
