package org.framescope.engine.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.BugLines;

/** What must hold of the boot allocator whatever is done with it. */
class BootAllocatorLawsTest {

    private static final int FRAMES = 400;

    /** Gives {@code [a, a + b)} or allocates {@code b} pages aligned to {@code align}. */
    record Action(boolean gives, int a, int b, int align) {}

    @Property(tries = 400)
    void pagesAreConservedSortedAndNeverHandedOutTwice(
            @ForAll("actions") List<Action> actions, @ForAll("bad") List<FrameRange> bad) {
        Recorder recorder = new Recorder(FRAMES);
        BootAllocator allocator = new BootAllocator(recorder, 40, new BugLines(1, 2, 3, 4), bad, 0);
        BitSet free = new BitSet();
        BitSet everGiven = new BitSet();
        for (Action action : actions) {
            int end = Math.min(FRAMES, action.a() + action.b());
            try {
                if (action.gives()) {
                    if (everGiven.get(action.a(), end).isEmpty()) {
                        everGiven.set(action.a(), end);
                        allocator.give(BootSteps.GIVE, (long) action.a() << 12, (long) end << 12);
                        free.set(action.a(), end);
                        bad.forEach(range -> free.clear((int) range.start(), (int) range.end()));
                    }
                } else {
                    recorder.step(BootSteps.TABLE_FEEDING, action.b());
                    int mfn = (int) allocator.allocate(action.b(), action.align(), BootUse.PAGE_TABLE);
                    assertEquals(0, mfn % action.align());
                    assertEquals(
                            action.b(), free.get(mfn, mfn + action.b()).cardinality(), "handed out without being free");
                    free.clear(mfn, mfn + action.b());
                }
            } catch (XenDied death) {
                assertFalse(death.failure().causes().isEmpty());
                return;
            }
            check(allocator.snapshot(), free);
        }
    }

    private static void check(List<FrameRange> list, BitSet free) {
        BitSet inList = new BitSet();
        long last = 0;
        for (FrameRange range : list) {
            assertTrue(range.start() >= last, "sorted, not overlapping");
            last = range.end();
            inList.set((int) range.start(), (int) range.end());
        }
        assertEquals(free, inList);
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, FRAMES - 1),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(1, 1, 2, 8, 16))
                .as(Action::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<FrameRange>> bad() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, FRAMES),
                        Arbitraries.longs().between(1, 5))
                .as(FrameRange::ofLength)
                .list()
                .ofMaxSize(5);
    }
}
