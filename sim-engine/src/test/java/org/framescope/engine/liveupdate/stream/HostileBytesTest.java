package org.framescope.engine.liveupdate.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever lies in the frames: findings, or the same result; never an exception. */
class HostileBytesTest {

    @Property(tries = 200)
    void randomBytesInAllFrames(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (long mfn : state.frames()) {
            byte[] bytes = new byte[4096];
            random.nextBytes(bytes);
            state.contents.write(mfn, 0, bytes);
        }
        assertFalse(state.read().usable());
        state.stream.breadcrumb().write(state.contents, TestState.REGION);
        assertFindings(state.read());
    }

    @Property(tries = 100)
    void randomBytesBehindAWholeList(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> pages =
                state.frames().subList(0, (int) state.stream.breadcrumb().pages());
        for (long mfn : pages) {
            byte[] bytes = new byte[4096];
            random.nextBytes(bytes);
            // short lengths and known types let more of the bytes be read as records
            for (int at = 0; at < 4096; at += 8) {
                if (random.nextInt(3) == 0) {
                    RecordType type = RecordType.values()[random.nextInt(RecordType.values().length)];
                    FrameContents.setWord(bytes, at, type.code() & 0xffff_ffffL | random.nextLong(64) << 32);
                }
            }
            state.contents.write(mfn, 0, bytes);
        }
        assertFindings(state.read());
    }

    @Property(tries = 1500)
    void oneByteChanges(@ForAll @IntRange(max = 40) int seed, @ForAll long where) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(where);
        List<Long> frames = state.frames();
        long mfn = frames.get(random.nextInt(frames.size()));
        int offset = random.nextInt(random.nextBoolean() ? 4096 : 64);
        byte[] old = state.contents.read(mfn, offset, 1);
        state.contents.write(mfn, offset, new byte[] {(byte) (old[0] ^ 1 << random.nextInt(8))});
        assertFindingsOrTheSame(state);
    }

    @Property(tries = 300)
    void onePageIsOverwritten(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> frames = state.frames();
        long mfn = frames.get(random.nextInt(frames.size() - 1));
        state.contents.wipe(mfn, mfn + 1);
        // a last page that holds END alone is all zeros before, too
        assertFindingsOrTheSame(state);
    }

    @Property(tries = 300)
    void entriesOfTheListChange(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Breadcrumb breadcrumb = state.stream.breadcrumb();
        long entry = breadcrumb.listAddress() + 8 * random.nextLong(breadcrumb.pages());
        List<Long> frames = state.frames();
        long mfn = switch (random.nextInt(4)) {
            case 0 -> frames.get(random.nextInt(frames.size()));
            case 1 -> random.nextLong(0x200000);
            case 2 -> random.nextLong();
            default -> TestState.REGION.start() + random.nextInt(0x4000);
        };
        state.contents.writeWord(entry, mfn);
        assertFindingsOrTheSame(state);
    }

    @Property(tries = 200)
    void anotherNumberOfPages(@ForAll long seed) throws OutOfPagesException {
        TestState state = new TestState(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Breadcrumb old = state.stream.breadcrumb();
        long pages = random.nextBoolean() ? random.nextLong(old.pages()) : random.nextLong(old.pages() + 1, 1L << 52);
        new Breadcrumb(old.magic(), old.listAddress(), pages).write(state.contents, TestState.REGION);
        HandedOverState read = state.read();
        assertFindings(read);
        assertFalse(read.usable());
    }

    private static void assertFindings(HandedOverState read) {
        assertFalse(read.findings().isEmpty());
    }

    private static void assertFindingsOrTheSame(TestState state) {
        HandedOverState read = state.read();
        assertTrue(
                !read.findings().isEmpty() || state.isWhatWasRead(read), () -> "changed, and nobody saw it: " + read);
    }
}
