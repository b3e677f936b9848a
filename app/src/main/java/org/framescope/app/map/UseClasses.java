package org.framescope.app.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/**
 * The colour classes of the colouring by use: one for each use, but several for free blocks (by order) and for domains
 * (by number). They are numbered so that what is rare and telling comes first.
 */
final class UseClasses {

    /** Shades of free blocks: up to 16 KiB, to 2 MiB, to 256 MiB, and larger. */
    static final int FREE_SHADES = 4;

    /** Hues of domains; domains whose numbers differ by a multiple of this share one. */
    static final int DOMAIN_HUES = 8;

    private static final List<FrameUse> TOP_TO_BOTTOM = List.of(
            FrameUse.BAD_PAGE,
            FrameUse.LU_BREADCRUMB,
            FrameUse.LU_STREAM,
            FrameUse.PAGE_TABLE,
            FrameUse.BOOT_DATA,
            FrameUse.HEAP_METADATA,
            FrameUse.XENHEAP,
            FrameUse.M2P,
            FrameUse.XEN_IMAGE,
            FrameUse.FRAMETABLE,
            FrameUse.SHARED,
            FrameUse.BOOT_MODULE,
            FrameUse.CRASH_AREA,
            FrameUse.DOMAIN_PAGE_TABLE,
            FrameUse.DOMAIN,
            FrameUse.ACPI,
            FrameUse.UNUSABLE,
            FrameUse.LOW_MEMORY,
            FrameUse.NOT_PLUGGED,
            FrameUse.BOOT_FREE,
            FrameUse.HEAP_FREE,
            FrameUse.RESERVED,
            FrameUse.HOLE);

    private static final int[] FIRST_CLASS = new int[FrameUse.count()];
    private static final FrameUse[] USES;

    static {
        Map<FrameUse, Integer> sizes = new EnumMap<>(FrameUse.class);
        sizes.put(FrameUse.HEAP_FREE, FREE_SHADES);
        sizes.put(FrameUse.DOMAIN, DOMAIN_HUES);
        sizes.put(FrameUse.DOMAIN_PAGE_TABLE, DOMAIN_HUES);
        FrameUse[] uses = new FrameUse[FrameUse.count() + FREE_SHADES + 2 * DOMAIN_HUES - 3];
        int next = 0;
        for (FrameUse use : TOP_TO_BOTTOM) {
            FIRST_CLASS[use.ordinal()] = next;
            for (int i = 0; i < sizes.getOrDefault(use, 1); i++) {
                uses[next++] = use;
            }
        }
        USES = uses;
    }

    private static final int HEAP_FREE = FrameUse.HEAP_FREE.ordinal();
    private static final int DOMAIN = FrameUse.DOMAIN.ordinal();
    private static final int DOMAIN_PAGE_TABLE = FrameUse.DOMAIN_PAGE_TABLE.ordinal();

    private UseClasses() {}

    static int count() {
        return USES.length;
    }

    static FrameUse useOf(int colourClass) {
        return USES[colourClass];
    }

    /** Place of a class among those of its use. */
    static int variantOf(int colourClass) {
        return colourClass - FIRST_CLASS[USES[colourClass].ordinal()];
    }

    static int first(FrameUse use) {
        return FIRST_CLASS[use.ordinal()];
    }

    static int classOf(int state) {
        int use = state & 0xff;
        int first = FIRST_CLASS[use];
        if (use == HEAP_FREE) {
            return first + shadeOf(FrameState.order(state));
        }
        if (use == DOMAIN || use == DOMAIN_PAGE_TABLE) {
            return first + Math.floorMod(FrameState.domain(state), DOMAIN_HUES);
        }
        return first;
    }

    private static int shadeOf(int order) {
        return order <= 2 ? 0 : order <= 9 ? 1 : order <= 16 ? 2 : 3;
    }
}
