package org.framescope.app.map;

import java.util.Arrays;
import java.util.Set;
import org.framescope.engine.frames.FrameMap;

/** Prints how long painting takes while zooming and panning over a map of many runs. */
final class PaintTimes {

    private PaintTimes() {}

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        long start = System.nanoTime();
        FrameMap map = SampleMaps.fragmented(3L << 30, runs, 1);
        System.out.printf("built %,d runs in %d ms%n", map.runCount(), (System.nanoTime() - start) / 1_000_000);
        AddressAxis axis = AddressAxis.whole(map.end());
        UseColouring colouring = new UseColouring(Palette.LIGHT, Set.of());
        PixelCanvas canvas = new PixelCanvas(1600, 900);
        MapViewport view = MapViewport.fit(1600, 900, axis.length(), 14);
        for (int zoom = 0; zoom < 12; zoom++) {
            long[] times = new long[60];
            for (int i = 0; i < times.length; i++) {
                view = view.panned(0, i % 2 == 0 ? -37 : 31);
                MapScene scene = new MapScene(map, axis, view, colouring, Palette.LIGHT);
                long begin = System.nanoTime();
                MapPainter.paintFrames(scene, canvas);
                times[i] = System.nanoTime() - begin;
            }
            Arrays.sort(times);
            System.out.printf(
                    "row of 2^%d frames: p50 %.1f ms, p99 %.1f ms%n",
                    view.rowShift(), times[30] / 1e6, times[59] / 1e6);
            view = view.zoomedAt(700, 450, 1);
        }
    }
}
