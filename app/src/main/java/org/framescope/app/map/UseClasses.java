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

    /** Classes for frames of domains that have no owner yet: one for each hue, and one for shared pages. */
    static final int OWNERLESS = DOMAIN_HUES + 1;

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

    // Ten million runs are classified for one picture: tables, because branches on such data are mispredicted.

    /** Use and order of a state (see {@link FrameState}). */
    private static final int LOW_BITS = (1 << 13) - 1;

    private static final int OWNER_SHIFT = 13;
    private static final byte[] CLASS_BY_LOW_BITS = new byte[LOW_BITS + 1];
    private static final byte[] HUE_MASK_BY_USE = new byte[1 << 8];

    static {
        for (int use = 0; use < FrameUse.count(); use++) {
            for (int bits = use; bits <= LOW_BITS; bits += 1 << 8) {
                CLASS_BY_LOW_BITS[bits] = (byte) FIRST_CLASS[use];
            }
        }
        int free = FrameUse.HEAP_FREE.ordinal();
        for (int bits = free; bits <= LOW_BITS; bits += 1 << 8) {
            CLASS_BY_LOW_BITS[bits] = (byte) (FIRST_CLASS[free] + shadeOf(FrameState.order(bits)));
        }
        HUE_MASK_BY_USE[FrameUse.DOMAIN.ordinal()] = DOMAIN_HUES - 1;
        HUE_MASK_BY_USE[FrameUse.DOMAIN_PAGE_TABLE.ordinal()] = DOMAIN_HUES - 1;
    }

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
        int hue = (state >>> OWNER_SHIFT) - 1 & HUE_MASK_BY_USE[state & 0xff];
        return CLASS_BY_LOW_BITS[state & LOW_BITS] + hue;
    }

    /** Which of the {@link #OWNERLESS} classes a frame of a domain belongs to while nobody owns it. */
    static int ownerlessClassOf(int state) {
        return FrameState.use(state) == FrameUse.SHARED ? DOMAIN_HUES : FrameState.domain(state) & DOMAIN_HUES - 1;
    }

    private static int shadeOf(int order) {
        return order <= 2 ? 0 : order <= 9 ? 1 : order <= 16 ? 2 : 3;
    }
}
