package org.framescope.engine.xen;

import java.util.List;
import java.util.stream.Stream;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/**
 * Shape of Xen's image in memory (boot spec 4.1). All numbers are byte offsets from the image's offset 0; code starts
 * at offset 2 MiB.
 *
 * @param end offset of {@code _end}
 * @param rwdataEnd offset of {@code __2M_rwdata_end}, the end of what the image occupies
 * @param sectionEnds offsets where permissions change: the ends of code, read-only data and init data
 * @param unusedBss the hole of never used EFI memory that is left out of the image's reservation, or null
 */
public record ImageGeometry(
        long end,
        long rwdataEnd,
        List<Long> sectionEnds,
        @Nullable Hole unusedBss) {

    /** Offset at which the image's bytes begin: 2 MiB. */
    public static final long START = 2 * Units.MIB;

    /** A part of the image that stays ordinary memory, {@code [start, end)} as byte offsets. */
    public record Hole(long start, long end) {}

    public ImageGeometry {
        sectionEnds = List.copyOf(sectionEnds);
    }

    /** Bytes that relocation looks for: the occupied end, rounded up to 2 MiB. */
    public long relocationSize() {
        return (rwdataEnd + LARGE - 1) & -LARGE;
    }

    /**
     * Number of 2 MiB frames of the image whose permissions change inside the frame; each needs a page table (boot spec
     * 5.3). Zero for builds with 2 MiB-aligned sections.
     */
    public int splitFrames() {
        return (int) Stream.concat(sectionEnds.stream(), Stream.of(rwdataEnd))
                .filter(offset -> offset % LARGE != 0)
                .map(offset -> offset / LARGE)
                .distinct()
                .count();
    }

    private static final long LARGE = 2 * Units.MIB;
}
