package org.framescope.app.inspect.frametable;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;

/**
 * Pieces of one size that were taken one beside the other.
 *
 * @param count how many
 * @param pages size of each
 * @param frames where they lie
 * @param firstStep step of the first one
 * @param lastStep step of the last one
 * @param bytesAfter size of the table after the last one, in bytes
 */
public record ChunkRow(int count, long pages, FrameRange frames, int firstStep, int lastStep, long bytesAfter) {

    static List<ChunkRow> of(List<Chunk> chunks) {
        List<ChunkRow> rows = new ArrayList<>();
        long bytes = 0;
        for (Chunk chunk : chunks) {
            FrameRange frames = chunk.frames();
            if (frames == null) {
                continue;
            }
            bytes += chunk.bytes();
            ChunkRow last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && last.pages == chunk.pages() && touches(last.frames, frames)) {
                rows.set(rows.size() - 1, last.with(frames, chunk.step(), bytes));
            } else {
                rows.add(new ChunkRow(1, chunk.pages(), frames, chunk.step(), chunk.step(), bytes));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean touches(FrameRange a, FrameRange b) {
        return a.start() == b.end() || a.end() == b.start();
    }

    private ChunkRow with(FrameRange more, int step, long bytes) {
        var both = new FrameRange(Math.min(frames.start(), more.start()), Math.max(frames.end(), more.end()));
        return new ChunkRow(count + 1, pages, both, firstStep, step, bytes);
    }
}
