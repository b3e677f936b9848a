package org.framescope.app.inspect.frametable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.Units;
import org.framescope.engine.xen.XenBuild;

/**
 * The frametable that a host needs with some size of {@code page_info}, and the pieces in which Xen asks for it (boot spec
 * 7.2 to 7.4): groups of frames that have memory, in runs, in steps of 1 GiB, 2 MiB or 4 KiB.
 *
 * @param infoBytes bytes of {@code page_info}
 * @param pieces in the order in which they are asked for
 */
public record FrametablePlan(int infoBytes, List<Piece> pieces) {

    /** A step may reach this far beyond the end of a run, so that a large page can be used. */
    private static final long OVERSHOOT = 16 * Units.KIB;

    private static final long MOST_BY_DIRECT_MAP = 249 * 512 * Units.GIB >> Units.PAGE_SHIFT;
    private static final long MOST_BY_M2P = 1L << 35;

    /**
     * One request.
     *
     * @param offset where in the table it begins, in bytes
     * @param pages its size, and its alignment
     */
    public record Piece(long offset, long pages) {}

    public FrametablePlan {
        pieces = List.copyOf(pieces);
    }

    /**
     * The plan for a host.
     *
     * @param ram all frames that Xen counts as memory
     * @param index how frames are counted
     * @param build which Xen; its own size of {@code page_info} does not matter
     * @param pages1GiB whether the CPU has pages of 1 GiB
     */
    static FrametablePlan of(FrameSpans ram, FrameIndex index, XenBuild build, boolean pages1GiB, int infoBytes) {
        long groupFrames = 2 * Units.MIB / Integer.lowestOneBit(infoBytes);
        long top = ram.isEmpty() ? 1 : index.of(ram.end(ram.size() - 1) - 1) + 1;
        long maxPdx = Math.min(top, mostPdx(build, infoBytes));
        BitSet groups = groups(ram, index, groupFrames);
        int end = (int) ((maxPdx + groupFrames - 1) / groupFrames);
        List<Piece> pieces = new ArrayList<>();
        for (int from = groups.nextSetBit(0); from >= 0 && from < end; ) {
            int to = groups.nextClearBit(from);
            int next = groups.nextSetBit(to);
            boolean isLast = to >= end || next < 0 || next >= end;
            addRun(pieces, from * groupFrames * infoBytes, (isLast ? maxPdx : to * groupFrames) * infoBytes, pages1GiB);
            from = isLast ? -1 : next;
        }
        return new FrametablePlan(infoBytes, pieces);
    }

    /** Highest number of frame indexes that the tables of a build can hold (boot spec 7.3). */
    private static long mostPdx(XenBuild build, int infoBytes) {
        long most = Math.min(Math.min(MOST_BY_DIRECT_MAP, build.frametableBytes() / infoBytes), MOST_BY_M2P);
        return !build.bigmem() && most >= 0xffffffffL ? 0xfffffffeL : most;
    }

    private static BitSet groups(FrameSpans ram, FrameIndex index, long groupFrames) {
        var groups = new BitSet();
        groups.set(0);
        for (int i = 0; i < ram.size(); i++) {
            int first = (int) (index.of(ram.start(i)) / groupFrames);
            groups.set(first, (int) (index.of(ram.end(i) - 1) / groupFrames) + 1);
        }
        return groups;
    }

    private static void addRun(List<Piece> pieces, long start, long end, boolean pages1GiB) {
        for (long at = start; at < end; ) {
            long pages = pages1GiB && Align.isAligned(at, Units.GIB) ? Align.GIB_FRAMES : Align.LARGE_PAGE_FRAMES;
            while (pages > 1 && at + (pages << Units.PAGE_SHIFT) > end + OVERSHOOT) {
                pages >>= 9;
            }
            pages = Math.max(pages, 1);
            pieces.add(new Piece(at, pages));
            at += pages << Units.PAGE_SHIFT;
        }
    }

    /** All pieces together, in bytes. */
    public long bytes() {
        return pieces.stream().mapToLong(Piece::pages).sum() << Units.PAGE_SHIFT;
    }

    /** Number of pieces of a size in pages. */
    public long count(long pages) {
        return pieces.stream().filter(piece -> piece.pages() == pages).count();
    }

    /** The largest piece, in pages; 0 for an empty table. */
    public long largestPages() {
        return pieces.stream().mapToLong(Piece::pages).max().orElse(0);
    }

    /** Whether the pieces that a boot asked for are the first ones of this plan. */
    boolean beginsWith(List<Chunk> chunks) {
        if (chunks.size() > pieces.size()) {
            return false;
        }
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).pages() != pieces.get(i).pages()) {
                return false;
            }
        }
        return true;
    }
}
