package org.framescope.app.inspect.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.junit.jupiter.api.Test;

class RegionContentTest {

    private static RegionContent at(OpenRun run, int step) {
        var model = new RegionViewModel(SampleRuns.source(run, step));
        model.shownProperty().set(true);
        return model.contentProperty().get();
    }

    @Test
    void whatLiesInTheRegionAddsUp() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev+live-update-v1--2G_lu64M");
        FrameRange region = run.reigns().getFirst().region();
        for (int step = 1; step <= run.recording().size(); step += 3) {
            RegionContent content = at(run, step);
            assertEquals(region, content.region());
            assertEquals(
                    region.frames(),
                    content.uses().stream()
                            .mapToLong(RegionContent.Amount::frames)
                            .sum());
            assertEquals(64 * Units.MIB, content.usedBytes() + (content.unused() << Units.PAGE_SHIFT));
        }
    }

    @Test
    void aRegionBelowTheImageLeavesRoomForALargerOne() {
        OpenRun run = SampleRuns.update("fits");
        RegionContent begin = at(run, run.reigns().get(1).firstStep() - 1);
        assertNotNull(begin.image());
        assertEquals(begin.region().end(), begin.image().start());
        assertTrue(begin.belowImage() <= begin.unused());
        assertTrue(begin.survivors().stream().anyMatch(each -> each.below() + each.above() > 0));
        assertTrue(begin.survivors().stream().noneMatch(Survivors::isInDanger));
    }

    @Test
    void aGuestsPageInTheRegionIsInDanger() {
        OpenRun run = SampleRuns.update("shared-page-in-region");
        boolean found = false;
        for (int step = 1; step < run.reigns().get(1).firstStep(); step++) {
            found |= at(run, step).survivors().stream().anyMatch(Survivors::isInDanger);
        }
        assertTrue(found);
    }

    @Test
    void withoutARegionTheXenIsNamed() {
        RegionContent content = at(SampleRuns.boot("debian-4.17.7--2G"), 20);
        assertNull(content.region());
        assertEquals("Xen #1", content.xen());
    }

    @Test
    void alignedRoomIsFound() {
        var room = new FreeRoom(FrameSpans.of(List.of(new FrameRange(500, 1600), new FrameRange(2000, 2040))));
        assertEquals(new FrameRange(500, 1600), room.longest());
        assertEquals(new FrameRange(1024, 1536), room.largestAligned());
        assertEquals(2, room.blocks(512));
        assertEquals(1140, room.frames());
        assertEquals(40, room.endingAt(2040));
        assertEquals(0, room.endingAt(2000));
    }
}
