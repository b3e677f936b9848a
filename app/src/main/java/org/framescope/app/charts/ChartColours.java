package org.framescope.app.charts;

import java.util.EnumMap;
import java.util.Map;

/** The colours of charts in one theme. Lines keep a contrast of 3:1 to the background; a test holds that. */
public final class ChartColours {

    public static final ChartColours LIGHT =
            new ChartColours(0xffffff, 0x1f2328, 0x59636e, 0xe4e8ec, 0xafb8c1, 0x9a6700, 0xbc4c00, 0x0a6bd6, new int[] {
                0x0969da, 0xb35900, 0x1a7f37, 0x8250df, 0xbf3989, 0x1b7c83
            });

    public static final ChartColours DARK =
            new ChartColours(0x0d1117, 0xf0f6fc, 0x9198a1, 0x262c36, 0x59626d, 0xd29922, 0xffa657, 0x4c9cff, new int[] {
                0x58a6ff, 0xf0883e, 0x3fb950, 0xbc8cff, 0xf778ba, 0x39c5cf
            });

    private final Map<InkColour, Integer> colours = new EnumMap<>(InkColour.class);

    private ChartColours(
            int background, int text, int quiet, int grid, int axis, int limit, int cursor, int heat, int[] series) {
        colours.put(InkColour.BACKGROUND, background);
        colours.put(InkColour.TEXT, text);
        colours.put(InkColour.QUIET_TEXT, quiet);
        colours.put(InkColour.GRID, grid);
        colours.put(InkColour.AXIS, axis);
        colours.put(InkColour.LIMIT, limit);
        colours.put(InkColour.CURSOR, cursor);
        colours.put(InkColour.HEAT, heat);
        for (int i = 0; i < series.length; i++) {
            colours.put(InkColour.series(i), series[i]);
        }
    }

    public static ChartColours of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Red, green and blue, eight bits each. */
    public int rgb(InkColour colour) {
        return colours.get(colour);
    }

    /** The colour in the notation of style sheets and SVG. */
    public String css(InkColour colour) {
        return "#%06x".formatted(rgb(colour));
    }
}
