package org.framescope.app.map;

import java.util.Arrays;

/**
 * Divides one pixel column among the classes of the frames it stands for. Every class gets at least one pixel;
 * where there are more classes than pixels, all pixels show the weighted mixture of the colours instead.
 */
final class ShareStack {

    private final long[] frames;
    private final int[] averages;
    private final int[] present;
    private final int[] heights;
    private int count;
    private int parts;
    private int blend;
    private boolean blended;
    /** Bit set of the classes that have frames; there are fewer than 64. */
    private long seen;

    ShareStack(Colouring colouring) {
        if (colouring.classes() > Long.SIZE) {
            throw new IllegalArgumentException("too many colour classes: " + colouring.classes());
        }
        frames = new long[colouring.classes()];
        present = new int[frames.length];
        heights = new int[frames.length + 1];
        averages = new int[frames.length];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = colouring.swatch(i).average();
        }
    }

    void add(int colourClass, long added) {
        frames[colourClass] += added;
        seen |= 1L << colourClass;
    }

    /** The only class that was added, or -1. */
    int single() {
        return (seen & seen - 1) == 0 && seen != 0 ? Long.numberOfTrailingZeros(seen) : -1;
    }

    void clear() {
        for (long rest = seen; rest != 0; rest &= rest - 1) {
            frames[Long.numberOfTrailingZeros(rest)] = 0;
        }
        seen = 0;
    }

    /** Divides a height among what was added, and begins anew. */
    void divide(int height, int background) {
        collect();
        blended = count > height;
        if (blended) {
            mixAll(height, background);
        } else {
            parts = count;
            share(height);
        }
        for (int i = 0; i < count; i++) {
            frames[present[i]] = 0;
        }
        seen = 0;
    }

    private void collect() {
        count = 0;
        for (long rest = seen; rest != 0; rest &= rest - 1) {
            int colourClass = Long.numberOfTrailingZeros(rest);
            if (frames[colourClass] > 0) {
                present[count++] = colourClass;
            }
        }
    }

    /** One pixel for each class, the rest by share; what rounding leaves over goes to the largest. */
    private void share(int height) {
        long total = 0;
        int largest = 0;
        for (int i = 0; i < count; i++) {
            total += frames[present[i]];
            largest = frames[present[i]] > frames[present[largest]] ? i : largest;
        }
        int left = height;
        double perFrame = (double) height / total;
        for (int i = 0; i < count; i++) {
            heights[i] = Math.max(1, (int) (frames[present[i]] * perFrame + 0.5));
            left -= heights[i];
        }
        if (count > 0) {
            heights[largest] += left;
            takeBack(largest);
        }
    }

    /** Where many small classes took more than the largest has, the next larger ones give a pixel each. */
    private void takeBack(int largest) {
        while (heights[largest] < 1) {
            int giver = largest;
            for (int i = 0; i < count; i++) {
                giver = heights[i] > heights[giver] ? i : giver;
            }
            heights[giver]--;
            heights[largest]++;
        }
    }

    private void mixAll(int height, int background) {
        long total = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int i = 0; i < count; i++) {
            total += frames[present[i]];
        }
        for (int i = 0; i < count; i++) {
            double share = (double) frames[present[i]] / total;
            // squares are near enough to linear light
            red += share * square(Colours.red(averages[present[i]]));
            green += share * square(Colours.green(averages[present[i]]));
            blue += share * square(Colours.blue(averages[present[i]]));
        }
        blend = total == 0 ? background : 0xff000000 | root(red) << 16 | root(green) << 8 | root(blue);
        parts = 1;
        Arrays.fill(heights, 0);
        heights[0] = height;
    }

    private static double square(int value) {
        return (double) value * value;
    }

    private static int root(double value) {
        return (int) Math.round(Math.sqrt(value));
    }

    int parts() {
        return parts;
    }

    int colourClass(int part) {
        return present[part];
    }

    int height(int part) {
        return heights[part];
    }

    /** Whether the part is the mixture of all classes, because there is not a pixel for each. */
    boolean isBlend(int part) {
        return blended;
    }

    int blend() {
        return blend;
    }
}
