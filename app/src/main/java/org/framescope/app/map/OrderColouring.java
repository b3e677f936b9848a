package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** Colours free frames by the order of the block of the heap that they are in; what is not free is pale. */
final class OrderColouring implements StateColouring {

    /** The largest order of the heap of a 64-bit Xen; larger ones count as this. */
    private static final int LARGEST = 20;

    private static final int BOOT_FREE = LARGEST + 1;
    private static final int USED = LARGEST + 2;
    private static final int WAITING = LARGEST + 3;
    private static final int NOT_RAM = LARGEST + 4;
    private static final int HOLE = LARGEST + 5;
    private static final int COUNT = LARGEST + 6;

    private static final byte[] CLASS_BY_USE = new byte[FrameUse.count()];

    static {
        for (FrameUse use : FrameUse.values()) {
            CLASS_BY_USE[use.ordinal()] = (byte)
                    switch (use) {
                        case HOLE -> HOLE;
                        case BOOT_FREE -> BOOT_FREE;
                        case NOT_PLUGGED -> WAITING;
                        case RESERVED, ACPI, UNUSABLE -> NOT_RAM;
                        default -> USED;
                    };
        }
    }

    private final Swatch[] swatches = new Swatch[COUNT];

    OrderColouring(Palette palette) {
        for (int order = 0; order <= LARGEST; order++) {
            swatches[order] = palette.ramp(order, LARGEST + 1);
        }
        swatches[BOOT_FREE] = palette.swatch(FrameUse.BOOT_FREE);
        swatches[USED] = palette.quiet();
        swatches[WAITING] = palette.swatch(FrameUse.NOT_PLUGGED);
        swatches[NOT_RAM] = palette.swatch(FrameUse.RESERVED);
        swatches[HOLE] = palette.swatch(FrameUse.HOLE);
    }

    @Override
    public int classes() {
        return COUNT;
    }

    @Override
    public int classOf(int state, int since) {
        return (state & 0xff) == FrameUse.HEAP_FREE.ordinal()
                ? Math.clamp(FrameState.order(state), 0, LARGEST)
                : CLASS_BY_USE[state & 0xff];
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        for (int order = LARGEST; order >= 0; order--) {
            String size = Units.size(1L << order + Units.PAGE_SHIFT);
            groups.add(new ColourGroup(
                    order,
                    MapTexts.get("order.entry", Integer.toString(order), size),
                    MapTexts.get("order.help", Integer.toString(order), size),
                    1L << order));
        }
        groups.add(group(BOOT_FREE, FrameUse.BOOT_FREE.label(), MapTexts.get("order.boot.help")));
        groups.add(group(USED, MapTexts.get("order.used"), MapTexts.get("order.used.help")));
        groups.add(group(WAITING, FrameUse.NOT_PLUGGED.label(), FrameUse.NOT_PLUGGED.explanation()));
        groups.add(group(NOT_RAM, MapTexts.get("not-ram"), MapTexts.get("not-ram.help")));
        groups.add(group(HOLE, FrameUse.HOLE.label(), FrameUse.HOLE.explanation()));
        return groups;
    }

    private static ColourGroup group(int colourClass, String label, String help) {
        return new ColourGroup(colourClass, label, help, 1L << colourClass);
    }

    @Override
    public Object classing() {
        return new Classing(Measure.ORDER, LARGEST);
    }
}
