package org.framescope.app.export;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The at most 255 colours of a GIF, and one index for what shows through. Pictures of the program are flat areas and some
 * smooth edges of letters: the colours of most pixels are kept exactly, the rest share what places are left. Nothing is
 * dithered, which would make noise of flat areas.
 */
final class GifColours {

    /** The index of what shows the frame before. */
    static final int SHOWS_THROUGH = 255;

    private static final int MOST = 255;

    /** Colours that are kept exactly where there are too many. */
    private static final int EXACT = 192;

    private final int[] colours;
    private final Map<Integer, Integer> indexes = new HashMap<>();

    private GifColours(List<Integer> chosen) {
        colours = chosen.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < colours.length; i++) {
            indexes.put(colours[i], i);
        }
    }

    /** Counts colours over pictures. */
    static final class Counter {
        private final Map<Integer, Integer> counts = new HashMap<>();

        void add(int[] pixels) {
            int from = 0;
            for (int i = 1; i <= pixels.length; i++) {
                if (i == pixels.length || pixels[i] != pixels[from]) {
                    counts.merge(pixels[from] & 0xffffff, i - from, Integer::sum);
                    from = i;
                }
            }
        }

        GifColours choose() {
            List<Integer> byCount = new ArrayList<>(counts.keySet());
            // equal counts by colour: the same pictures give the same file
            byCount.sort(Comparator.comparing((Integer colour) -> -counts.get(colour))
                    .thenComparing(Comparator.naturalOrder()));
            if (byCount.size() <= MOST) {
                return new GifColours(byCount);
            }
            List<Integer> chosen = new ArrayList<>(byCount.subList(0, EXACT));
            new MedianCut(byCount.subList(EXACT, byCount.size()), counts)
                    .into(MOST - EXACT).stream()
                            .filter(colour -> !chosen.contains(colour))
                            .forEach(chosen::add);
            return new GifColours(chosen);
        }
    }

    /** The index of a colour, or of the nearest one there is. */
    int indexOf(int argb) {
        return indexes.computeIfAbsent(argb & 0xffffff, this::nearest);
    }

    private int nearest(int rgb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            long distance = distance(rgb, colours[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Green counts most and blue least, as for the eye. */
    private static long distance(int a, int b) {
        long red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        long green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        long blue = (a & 0xff) - (b & 0xff);
        return 3 * red * red + 6 * green * green + blue * blue;
    }

    /** The colours as the writer of GIFs wants them. */
    IndexColorModel model() {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        return new IndexColorModel(8, 256, red, green, blue, SHOWS_THROUGH);
    }
}
