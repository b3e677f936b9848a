package org.framescope.app.inspect.region;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.framescope.app.charts.BarsChart;
import org.framescope.app.charts.Chart;
import org.framescope.app.charts.Exportable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.Reign;
import org.framescope.app.tables.Table;
import org.framescope.app.tables.Table.Column;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * The live update region after a step.
 *
 * @param xen the Xen that has the machine
 * @param region its region; null without one
 * @param uses what lies in the region, by use, in the order of a legend
 * @param unused frames of the region that nobody uses
 * @param longest the longest free stretch in it; null when nothing is free
 * @param aligned the largest free block at a multiple of its size; null when nothing is free
 * @param largeBlocks free blocks of 2 MiB at multiples of 2 MiB
 * @param survivors what must survive, and where it lies
 * @param image frames of Xen's image; null before it has a place
 * @param aboveImage free frames directly above the image
 * @param belowImage free frames of the region directly below the image; 0 where the region does not end at the image
 */
public record RegionContent(
        String xen,
        @Nullable FrameRange region,
        List<Amount> uses,
        long unused,
        @Nullable FrameRange longest,
        @Nullable FrameRange aligned,
        long largeBlocks,
        List<Survivors> survivors,
        @Nullable FrameRange image,
        long aboveImage,
        long belowImage)
        implements Exportable {

    private static final long LARGE_FRAMES = 512;

    /** Frames of one use. */
    public record Amount(FrameUse use, long frames) {

        public long bytes() {
            return frames << Units.PAGE_SHIFT;
        }
    }

    public RegionContent {
        uses = List.copyOf(uses);
        survivors = List.copyOf(survivors);
    }

    static RegionContent of(Reign reign, FrameMap map) {
        FrameRange image = image(map);
        FrameRange named = reign.region();
        if (named == null || named.start() >= map.end()) {
            return new RegionContent(
                    reign.name(), null, List.of(), 0, null, null, 0, List.of(), image, above(map, image), 0);
        }
        FrameRange region = new FrameRange(named.start(), Math.min(named.end(), map.end()));
        FreeRoom room = FreeRoom.in(map, region);
        boolean ends = image != null && image.start() == region.end();
        return new RegionContent(
                reign.name(),
                region,
                uses(map, region),
                room.frames(),
                room.longest(),
                room.largestAligned(),
                room.blocks(LARGE_FRAMES),
                Survivors.of(map, region),
                image,
                above(map, image),
                ends ? room.endingAt(region.end()) : 0);
    }

    private static List<Amount> uses(FrameMap map, FrameRange region) {
        long[] frames = new long[FrameUse.count()];
        map.tally(region.start(), region.end(), frames);
        List<Amount> uses = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            if (frames[use.ordinal()] > 0) {
                uses.add(new Amount(use, frames[use.ordinal()]));
            }
        }
        return uses;
    }

    /** From the first frame of the image to the last; what it leaves free between counts with it. */
    private static @Nullable FrameRange image(FrameMap map) {
        FrameSpans spans = map.framesOf(0, map.end(), EnumSet.of(FrameUse.XEN_IMAGE));
        return spans.isEmpty() ? null : new FrameRange(spans.start(0), spans.end(spans.size() - 1));
    }

    private static long above(FrameMap map, @Nullable FrameRange image) {
        if (image == null) {
            return 0;
        }
        long at = image.end();
        while (at < map.end() && FreeRoom.UNUSED.contains(map.runAt(at).use())) {
            at = map.runAt(at).end();
        }
        return at - image.end();
    }

    /** Bytes of the region that somebody uses. */
    public long usedBytes() {
        return region == null ? 0 : region.frames() - unused << Units.PAGE_SHIFT;
    }

    @Override
    public List<Chart> charts() {
        if (region == null) {
            return List.of();
        }
        return List.of(new BarsChart(
                "region-content",
                Texts.get("side.region"),
                Texts.get("region.use"),
                uses.stream().map(each -> each.use().label()).toList(),
                Unit.BYTES,
                List.of(new BarsChart.Bars(
                        Texts.get("side.region"),
                        uses.stream().mapToLong(Amount::bytes).toArray()))));
    }

    @Override
    public List<Table> tables() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Survivors each : survivors) {
            rows.add(List.of(
                    each.use().label(),
                    each.below() << Units.PAGE_SHIFT,
                    each.inside() << Units.PAGE_SHIFT,
                    each.above() << Units.PAGE_SHIFT));
        }
        return List.of(new Table(
                "region-survivors",
                Texts.get("region.survivors"),
                List.of(
                        new Column("use", null),
                        new Column("below", Unit.BYTES),
                        new Column("inside", Unit.BYTES),
                        new Column("above", Unit.BYTES)),
                rows));
    }
}
