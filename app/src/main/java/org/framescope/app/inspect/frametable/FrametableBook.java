package org.framescope.app.inspect.frametable;

import java.util.List;
import java.util.TreeMap;
import org.framescope.app.inspect.frametable.FrametablePlan.Piece;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** What a run says of the frametables of its Xens, found once. Immutable. */
public final class FrametableBook {

    /**
     * The frametable of one Xen.
     *
     * @param chunks all pieces that it asks for
     * @param doneStep the step in which it is complete; 0 when it never is
     * @param index how frames are counted; null where the run does not say
     * @param plans what it takes by size of {@code page_info}; empty where the run does not say
     * @param own the plan for the size that this Xen has; null where the run does not say
     * @param holds whether the pieces are those of that plan
     */
    public record Entry(
            List<Chunk> chunks,
            int doneStep,
            @Nullable FrameIndex index,
            List<FrametablePlan> plans,
            @Nullable FrametablePlan own,
            boolean holds) {

        /**
         * The frame that holds the {@code page_info} of a frame after a step, as far as that is known.
         *
         * @return a frame number, or -1
         */
        public long frameOfInfo(long mfn, int step) {
            if (index == null || own == null || !holds) {
                return -1;
            }
            long offset = index.of(mfn) * own.infoBytes();
            int at = pieceAt(offset);
            if (at < 0
                    || at >= chunks.size()
                    || chunks.get(at).step() > step
                    || chunks.get(at).mfn() < 0) {
                return -1;
            }
            return chunks.get(at).mfn() + (offset - own.pieces().get(at).offset() >> Units.PAGE_SHIFT);
        }

        private int pieceAt(long offset) {
            List<Piece> pieces = own == null ? List.of() : own.pieces();
            int low = 0;
            int high = pieces.size() - 1;
            while (low < high) {
                int middle = low + high + 1 >>> 1;
                if (pieces.get(middle).offset() <= offset) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            boolean inside = high >= 0
                    && offset >= pieces.get(low).offset()
                    && offset < pieces.get(low).offset() + (pieces.get(low).pages() << Units.PAGE_SHIFT);
            return inside ? low : -1;
        }
    }

    private final TreeMap<Integer, Entry> byReign = new TreeMap<>();

    private FrametableBook() {}

    /** Takes as long as the recording is, and the map of its end has runs. */
    public static FrametableBook of(OpenRun run) {
        var book = new FrametableBook();
        var log = ChunkLog.of(run);
        var plans = FrametablePlans.of(run);
        for (Reign reign : run.reigns()) {
            book.byReign.put(reign.firstStep(), entry(run, reign, log.at(reign.firstStep()), plans));
        }
        return book;
    }

    private static Entry entry(OpenRun run, Reign reign, ChunkLog.Table table, FrametablePlans sizes) {
        List<Chunk> chunks = table.chunks();
        int last = chunks.isEmpty() ? reign.firstStep() : chunks.getFirst().step();
        FrameIndex index = FrameIndex.in(run.recording(), reign.firstStep(), last);
        List<FrametablePlan> plans = sizes.of(index, reign.build());
        FrametablePlan own = plans.stream()
                .filter(plan -> plan.infoBytes() == reign.build().pageInfoBytes())
                .findFirst()
                .orElse(null);
        boolean holds = own != null
                && own.beginsWith(chunks)
                && (table.doneStep() == 0 || own.pieces().size() == chunks.size());
        return new Entry(chunks, table.doneStep(), index, plans, own, holds);
    }

    /** The frametable of the Xen that has the machine after a step. */
    public Entry at(int step) {
        var found = byReign.floorEntry(step);
        return found == null ? byReign.firstEntry().getValue() : found.getValue();
    }
}
