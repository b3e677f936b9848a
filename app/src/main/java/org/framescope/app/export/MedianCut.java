package org.framescope.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes a few colours stand for many: halves the group of colours that is spread most, until there are enough groups. */
final class MedianCut {

    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<Integer, Integer> counts;

    /** @param counts pixels of each colour */
    MedianCut(List<Integer> colours, Map<Integer, Integer> counts) {
        this.counts = counts;
        groups.add(colours);
    }

    /** One colour for each of at most {@code most} groups: the mean of its pixels. */
    List<Integer> into(int most) {
        while (groups.size() < most) {
            List<Integer> widest = groups.stream()
                    .max(Comparator.comparingInt(MedianCut::spread))
                    .orElseThrow();
            if (spread(widest) == 0) {
                break;
            }
            groups.remove(widest);
            int shift = widestChannel(widest);
            List<Integer> sorted = new ArrayList<>(widest);
            sorted.sort(Comparator.comparingInt((Integer colour) -> colour >> shift & 0xff)
                    .thenComparing(Comparator.naturalOrder()));
            groups.add(sorted.subList(0, sorted.size() / 2));
            groups.add(sorted.subList(sorted.size() / 2, sorted.size()));
        }
        return groups.stream().map(this::mean).toList();
    }

    private static int spread(List<Integer> colours) {
        return spread(colours, widestChannel(colours));
    }

    private static int widestChannel(List<Integer> colours) {
        int widest = 16;
        for (int shift = 8; shift >= 0; shift -= 8) {
            widest = spread(colours, shift) > spread(colours, widest) ? shift : widest;
        }
        return widest;
    }

    private static int spread(List<Integer> colours, int shift) {
        int least = 255;
        int most = 0;
        for (int colour : colours) {
            least = Math.min(least, colour >> shift & 0xff);
            most = Math.max(most, colour >> shift & 0xff);
        }
        return most - least;
    }

    private int mean(List<Integer> colours) {
        long red = 0;
        long green = 0;
        long blue = 0;
        long pixels = 0;
        for (int colour : colours) {
            long count = counts.get(colour);
            red += count * (colour >> 16 & 0xff);
            green += count * (colour >> 8 & 0xff);
            blue += count * (colour & 0xff);
            pixels += count;
        }
        return (int) (red / pixels) << 16 | (int) (green / pixels) << 8 | (int) (blue / pixels);
    }
}
