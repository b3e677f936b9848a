package org.framescope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

class AddressAxisTest {

    private static final FrameMap SERVER = SampleMaps.largeServer();
    private static final AddressAxis AXIS = AddressAxis.compressed(SERVER);

    @Test
    void aSmallHoleIsNotCut() {
        FrameMap pc = SampleMaps.bootingPc();
        assertEquals(AddressAxis.whole(pc.end()), AddressAxis.compressed(pc));
    }

    @Test
    void theHolesBetweenEightSocketsAreCut() {
        assertEquals(7, AXIS.breaks().size());
        assertTrue(AXIS.length() < SERVER.end() / 2);
    }

    @Test
    void onlyHolesAreCutAndTheRestStays() {
        long cut = 0;
        for (AddressAxis.Break gap : AXIS.breaks()) {
            SERVER.runs(gap.cut().start(), gap.cut().end()).forEach(run -> assertEquals(FrameUse.HOLE, run.use()));
            cut += gap.cut().frames();
        }
        assertEquals(SERVER.end(), AXIS.length() + cut);
    }

    @Test
    void whatIsCutKeepsTheAlignment() {
        long gib = 1L << 18;
        for (AddressAxis.Break gap : AXIS.breaks()) {
            assertEquals(0, gap.cut().frames() % (64 * gib));
        }
    }

    @Test
    void aFrameThatIsCutOutLiesAtItsBreak() {
        AddressAxis.Break first = AXIS.breaks().getFirst();
        FrameRange cut = first.cut();
        assertEquals(first.position(), AXIS.positionOf(cut.start()));
        assertEquals(first.position(), AXIS.positionOf(cut.start() + cut.frames() / 2));
        assertEquals(first.position(), AXIS.positionOf(cut.end()));
        assertEquals(cut.end(), AXIS.mfnAt(first.position()));
        assertEquals(cut.start() - 1, AXIS.mfnAt(first.position() - 1));
    }

    @Property
    void everyPositionHasAFrameThatLiesThere(@ForAll @LongRange(max = Long.MAX_VALUE) long any) {
        long position = any % AXIS.length();
        assertEquals(position, AXIS.positionOf(AXIS.mfnAt(position)));
    }

    @Property
    void piecesCoverWhatIsAskedFor(
            @ForAll @LongRange(max = Long.MAX_VALUE) long a, @ForAll @LongRange(max = Long.MAX_VALUE) long b) {
        long from = Math.min(a % AXIS.length(), b % AXIS.length());
        long to = Math.max(a % AXIS.length(), b % AXIS.length());
        long[] next = {from};
        AXIS.forEachPiece(from, to, (start, end, position) -> {
            assertEquals(next[0], position);
            assertEquals(start, AXIS.mfnAt(position));
            next[0] += end - start;
        });
        assertEquals(to, next[0]);
    }
}
