package org.framescope.app.map;

import static org.framescope.app.map.Swatch.patterned;
import static org.framescope.app.map.Swatch.plain;

import java.util.EnumMap;
import java.util.Map;
import org.framescope.engine.frames.FrameUse;

/** The figures behind the two palettes. A test holds their distances, for colour-blind eyes as well. */
final class PaletteColours {

    /** From dark to pale, and on a dark background from light to dim: lightness says it to every eye. */
    static final int[] LIGHT_RAMP = {0xff00204d, 0xff31446b, 0xff666970, 0xff958f78, 0xffcbba69, 0xfff5e488};

    static final int[] DARK_RAMP = {0xffffea46, 0xffd3c164, 0xffa39b76, 0xff7b7b78, 0xff575d6d, 0xff2c4270};

    private PaletteColours() {}

    static Palette light() {
        Map<FrameUse, Swatch[]> map = new EnumMap<>(FrameUse.class);
        one(map, FrameUse.HOLE, patterned(0xf1f3f5, 0xe2e6ea, Pattern.HATCH));
        one(map, FrameUse.RESERVED, patterned(0xced4da, 0xa7afb8, Pattern.HATCH));
        one(map, FrameUse.ACPI, patterned(0x9aa4af, 0x6a737d, Pattern.CROSS_HATCH));
        one(map, FrameUse.UNUSABLE, patterned(0x848d97, 0x565e67, Pattern.BACK_HATCH));
        one(map, FrameUse.BAD_PAGE, patterned(0x424a53, 0xf6f8fa, Pattern.CROSSES));
        one(map, FrameUse.LOW_MEMORY, patterned(0xd5dae0, 0xaeb6bf, Pattern.PALES));
        one(map, FrameUse.NOT_PLUGGED, patterned(0xe9efe6, 0xa3b59c, Pattern.DOTS));
        one(map, FrameUse.BOOT_FREE, plain(0x2c8650));
        map.put(FrameUse.HEAP_FREE, new Swatch[] {plain(0xc8ecd0), plain(0xaee0ba), plain(0x97d4a5), plain(0x82c893)});
        one(map, FrameUse.XEN_IMAGE, plain(0x0a4fae));
        one(map, FrameUse.PAGE_TABLE, patterned(0x2f8ef7, 0x0a4fae, Pattern.PALES));
        one(map, FrameUse.FRAMETABLE, plain(0x8250df));
        one(map, FrameUse.M2P, patterned(0x8cc8ff, 0x2f7fd6, Pattern.HATCH));
        one(map, FrameUse.BOOT_DATA, patterned(0x4c7ea8, 0xcfe3f3, Pattern.DENSE_DOTS));
        one(map, FrameUse.XENHEAP, patterned(0x5b8def, 0xd5e3ff, Pattern.BARS));
        one(map, FrameUse.HEAP_METADATA, patterned(0x0b2e63, 0x6ea8fe, Pattern.DOTS));
        one(map, FrameUse.BOOT_MODULE, patterned(0x8a5a2b, 0xa8774a, Pattern.BARS));
        one(map, FrameUse.CRASH_AREA, patterned(0xcda77c, 0x8a5a2b, Pattern.BACK_HATCH));
        int[] hues = {0xe89a5c, 0xcf6f9b, 0xe3b45c, 0xb4714f, 0xeaa68c, 0xa873a5, 0xc99a45, 0xdd97b8};
        map.put(FrameUse.DOMAIN, plainAll(hues));
        map.put(FrameUse.DOMAIN_PAGE_TABLE, darker(hues));
        one(map, FrameUse.SHARED, patterned(0xf2cc3d, 0x7a5c00, Pattern.DENSE_DOTS));
        one(map, FrameUse.LU_STREAM, patterned(0x12b5c9, 0xb8f1f7, Pattern.BARS));
        one(map, FrameUse.LU_BREADCRUMB, patterned(0xd01f9c, 0xffd6f1, Pattern.DOTS));
        return new Palette(false, 0xffffffff, 0xff1f2328, 0xffe8590c, 0xffcf222e, map, LIGHT_RAMP);
    }

    static Palette dark() {
        Map<FrameUse, Swatch[]> map = new EnumMap<>(FrameUse.class);
        one(map, FrameUse.HOLE, patterned(0x171b21, 0x242a32, Pattern.HATCH));
        one(map, FrameUse.RESERVED, patterned(0x3d444d, 0x656d76, Pattern.HATCH));
        one(map, FrameUse.ACPI, patterned(0x656d76, 0x99a2ac, Pattern.CROSS_HATCH));
        one(map, FrameUse.UNUSABLE, patterned(0x565e67, 0x2b3138, Pattern.BACK_HATCH));
        one(map, FrameUse.BAD_PAGE, patterned(0xb8c0c9, 0x0d1117, Pattern.CROSSES));
        one(map, FrameUse.LOW_MEMORY, patterned(0x2d333b, 0x59616b, Pattern.PALES));
        one(map, FrameUse.NOT_PLUGGED, patterned(0x1f2a24, 0x5b7565, Pattern.DOTS));
        one(map, FrameUse.BOOT_FREE, plain(0x37995c));
        map.put(FrameUse.HEAP_FREE, new Swatch[] {plain(0x3d7a4c), plain(0x316a40), plain(0x285b36), plain(0x204d2d)});
        one(map, FrameUse.XEN_IMAGE, plain(0x2f6fde));
        one(map, FrameUse.PAGE_TABLE, patterned(0x58a6ff, 0x1158c7, Pattern.PALES));
        one(map, FrameUse.FRAMETABLE, plain(0xb48cfa));
        one(map, FrameUse.M2P, patterned(0x9fd0ff, 0x3b82d8, Pattern.HATCH));
        one(map, FrameUse.BOOT_DATA, patterned(0x6f9cc0, 0x12304d, Pattern.DENSE_DOTS));
        one(map, FrameUse.XENHEAP, patterned(0x6690e8, 0x16305f, Pattern.BARS));
        one(map, FrameUse.HEAP_METADATA, patterned(0x2a5cad, 0xa5c8ff, Pattern.DOTS));
        one(map, FrameUse.BOOT_MODULE, patterned(0xb07b45, 0x8a5c2e, Pattern.BARS));
        one(map, FrameUse.CRASH_AREA, patterned(0x7d5a36, 0xc4956a, Pattern.BACK_HATCH));
        int[] hues = {0xf0ae77, 0xcb739f, 0xd6b05c, 0xba7a61, 0xe2a78f, 0xa97bab, 0xc59e55, 0xd99bbd};
        map.put(FrameUse.DOMAIN, plainAll(hues));
        map.put(FrameUse.DOMAIN_PAGE_TABLE, darker(hues));
        one(map, FrameUse.SHARED, patterned(0xf2cc3d, 0x6b5200, Pattern.DENSE_DOTS));
        one(map, FrameUse.LU_STREAM, patterned(0x2ec8d9, 0x0b4f58, Pattern.BARS));
        one(map, FrameUse.LU_BREADCRUMB, patterned(0xf75fc4, 0x4d0a39, Pattern.DOTS));
        return new Palette(true, 0xff0d1117, 0xfff0f6fc, 0xffffa657, 0xfff85149, map, DARK_RAMP);
    }

    private static void one(Map<FrameUse, Swatch[]> map, FrameUse use, Swatch swatch) {
        map.put(use, new Swatch[] {swatch});
    }

    private static Swatch[] plainAll(int[] hues) {
        Swatch[] swatches = new Swatch[hues.length];
        for (int i = 0; i < hues.length; i++) {
            swatches[i] = plain(hues[i]);
        }
        return swatches;
    }

    /** Page tables of domains: as their memory, but darker. */
    static Swatch[] darker(int[] hues) {
        Swatch[] swatches = new Swatch[hues.length];
        for (int i = 0; i < hues.length; i++) {
            int base = Colours.mix(0xff000000 | hues[i], 0xff000000, 110);
            int ink = Colours.mix(0xff000000 | hues[i], 0xff000000, 20);
            swatches[i] = new Swatch(base, ink, Pattern.PALES);
        }
        return swatches;
    }
}
