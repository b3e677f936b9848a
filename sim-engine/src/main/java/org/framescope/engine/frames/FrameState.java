package org.framescope.engine.frames;

/**
 * What a frame is used for, by whom, and in what block, packed into one {@code int} so that ten million ranges fit
 * into memory. Bits 0..7 hold the use, bits 8..12 the order of the free block plus one, bits 13..30 the owner.
 */
public final class FrameState {

    /** Owner of frames that belong to no domain. */
    public static final int NO_OWNER = 0;

    private static final int ORDER_SHIFT = 8;
    private static final int OWNER_SHIFT = 13;
    private static final int ORDER_MASK = 0x1f;
    private static final int OWNER_MAX = (1 << 18) - 1;

    private FrameState() {}

    /** The state of a frame with a use and nothing more. */
    public static int of(FrameUse use) {
        return use.ordinal();
    }

    /**
     * The state of a frame that belongs to a domain.
     *
     * @param domain domain number, 0 for dom0
     * @throws IllegalArgumentException when the number does not fit (0 to 262,142)
     */
    public static int ofDomain(FrameUse use, int domain) {
        if (domain < 0 || domain >= OWNER_MAX) {
            throw new IllegalArgumentException("domain number out of bounds: " + domain);
        }
        return use.ordinal() | (domain + 1) << OWNER_SHIFT;
    }

    /** The state of a frame in a free block of the buddy heap; {@code order} is the power of two of its pages. */
    public static int ofFreeBlock(int order) {
        return FrameUse.HEAP_FREE.ordinal() | (order + 1) << ORDER_SHIFT;
    }

    public static FrameUse use(int state) {
        return FrameUse.ofOrdinal(state & 0xff);
    }

    /** Order of the free block, or -1 where the frame is in none. */
    public static int order(int state) {
        return (state >>> ORDER_SHIFT & ORDER_MASK) - 1;
    }

    /** Number of the domain that owns the frame, or -1 for none. */
    public static int domain(int state) {
        return (state >>> OWNER_SHIFT) - 1;
    }

    /** Who owns the frame, in words: {@code dom3}, {@code Xen}, or {@code nobody}. */
    public static String owner(int state) {
        int domain = domain(state);
        if (domain >= 0) {
            return "dom" + domain;
        }
        return switch (use(state).family()) {
            case XEN, LIVE_UPDATE, SHARED -> "Xen";
            case MODULE -> "boot loader";
            case NOT_RAM -> "firmware";
            case WAITING, FREE, DOMAIN -> "nobody";
        };
    }
}
