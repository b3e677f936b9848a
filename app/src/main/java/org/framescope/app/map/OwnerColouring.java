package org.framescope.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;

/** Colours frames by who owns them: Xen, a domain, the firmware, the boot loader, or nobody. */
final class OwnerColouring implements StateColouring {

    /** How many domains look different; domains whose numbers differ by a multiple of this look the same. */
    static final int LOOKS = Palette.LOOKS;

    private static final int XEN = 0;
    private static final int BOOT_LOADER = 1;
    private static final int FIRST_DOMAIN = 2;
    private static final int FIRMWARE = FIRST_DOMAIN + LOOKS;
    private static final int WAITING = FIRMWARE + 1;
    private static final int NOBODY = FIRMWARE + 2;
    private static final int HOLE = FIRMWARE + 3;
    private static final int COUNT = FIRMWARE + 4;

    /** So many domains of one look are named; how many more there are is said. */
    private static final int NAMED = 2;

    private static final byte[] CLASS_BY_USE = new byte[FrameUse.count()];

    static {
        for (FrameUse use : FrameUse.values()) {
            CLASS_BY_USE[use.ordinal()] = (byte)
                    switch (use.family()) {
                        case XEN, LIVE_UPDATE, SHARED -> XEN;
                        case MODULE -> BOOT_LOADER;
                        case NOT_RAM -> use == FrameUse.HOLE ? HOLE : FIRMWARE;
                        case WAITING -> WAITING;
                        case FREE, DOMAIN -> NOBODY;
                    };
        }
    }

    private final Swatch[] swatches = new Swatch[COUNT];

    OwnerColouring(Palette palette) {
        swatches[XEN] = palette.swatch(FrameUse.XEN_IMAGE);
        swatches[BOOT_LOADER] = palette.swatch(FrameUse.BOOT_MODULE);
        swatches[FIRMWARE] = palette.swatch(FrameUse.RESERVED);
        swatches[WAITING] = palette.swatch(FrameUse.NOT_PLUGGED);
        swatches[NOBODY] = palette.swatch(FrameUse.HEAP_FREE, 1);
        swatches[HOLE] = palette.swatch(FrameUse.HOLE);
        for (int i = 0; i < LOOKS; i++) {
            swatches[FIRST_DOMAIN + i] = palette.look(i);
        }
    }

    @Override
    public int classes() {
        return COUNT;
    }

    @Override
    public int classOf(int state, int since) {
        int domain = FrameState.domain(state);
        return domain >= 0 ? FIRST_DOMAIN + domain % LOOKS : CLASS_BY_USE[state & 0xff];
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        groups.add(group(XEN, "xen"));
        for (int i = 0; i < LOOKS; i++) {
            groups.add(new ColourGroup(
                    FIRST_DOMAIN + i, "dom" + i, MapTexts.get("owner.domain.help"), 1L << FIRST_DOMAIN + i));
        }
        groups.add(group(BOOT_LOADER, "boot-loader"));
        groups.add(group(NOBODY, "nobody"));
        groups.add(group(WAITING, "waiting"));
        groups.add(group(FIRMWARE, "firmware"));
        groups.add(group(HOLE, "hole"));
        return groups;
    }

    private static ColourGroup group(int colourClass, String text) {
        String key = "owner." + text;
        return new ColourGroup(colourClass, MapTexts.get(key), MapTexts.get(key + ".help"), 1L << colourClass);
    }

    /** The group with the names of those of the domains that it stands for; another group as it is. */
    static ColourGroup named(ColourGroup group, BitSet domains) {
        int look = group.id() - FIRST_DOMAIN;
        if (look < 0 || look >= LOOKS) {
            return group;
        }
        int[] present =
                domains.stream().filter(domain -> domain % LOOKS == look).toArray();
        if (present.length == 0) {
            return group;
        }
        String names =
                Arrays.stream(present).limit(NAMED).mapToObj(d -> "dom" + d).collect(Collectors.joining(", "));
        int more = present.length - NAMED;
        String label = more > 0 ? MapTexts.get("owner.more", names, Integer.toString(more)) : names;
        String help = present.length == 1 ? group.help() : MapTexts.get("owner.domains.help", list(present));
        return new ColourGroup(group.id(), label, help, group.classes());
    }

    private static String list(int[] domains) {
        return Arrays.stream(domains).mapToObj(d -> "dom" + d).collect(Collectors.joining(", "));
    }

    @Override
    public Object classing() {
        return new Classing(Measure.OWNER, LOOKS);
    }
}
