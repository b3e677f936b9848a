package org.framescope.app.export;

import javax.xml.stream.XMLStreamException;
import org.framescope.app.map.Pattern;
import org.framescope.app.map.Swatch;

/** Swatches of the memory map as patterns of SVG, which repeat as those of the window do. */
final class SvgPatterns {

    private final SvgOut out;
    private int patterns;

    SvgPatterns(SvgOut out) {
        this.out = out;
    }

    /**
     * Writes what is needed for a swatch, and returns the value of {@code fill} for it.
     *
     * @param opacity how much the colour of the swatch covers; its ink covers wholly
     */
    String fill(Swatch swatch, int unit, double opacity) throws XMLStreamException {
        if (swatch.pattern() == Pattern.NONE && opacity == 1) {
            return SvgOut.colour(swatch.colour());
        }
        String id = "p" + ++patterns;
        int side = Pattern.PERIOD * unit;
        out.open("pattern", "id", id, "width", side, "height", side, "patternUnits", "userSpaceOnUse");
        out.empty(
                "rect", "width", side, "height", side, "fill", SvgOut.colour(swatch.colour()), "fill-opacity", opacity);
        out.empty("path", "fill", SvgOut.colour(swatch.ink()), "d", inkPath(swatch.pattern(), unit));
        out.close();
        return "url(#" + id + ")";
    }

    private static String inkPath(Pattern pattern, int unit) {
        var path = new StringBuilder();
        for (int y = 0; y < Pattern.PERIOD; y++) {
            for (int x = 0; x < Pattern.PERIOD; x++) {
                if (pattern.inkAt(x, y)) {
                    path.append('M').append(x * unit).append(' ').append(y * unit);
                    path.append('h').append(unit).append('v').append(unit);
                    path.append('h').append(-unit).append('z');
                }
            }
        }
        return path.toString();
    }
}
