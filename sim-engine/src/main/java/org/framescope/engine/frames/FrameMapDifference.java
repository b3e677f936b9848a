package org.framescope.engine.frames;

/** Walks over two maps of one host side by side. Chunks that the maps share are passed over at once. */
final class FrameMapDifference {

    private final FrameMap before;
    private final FrameMap after;
    private final FrameMap.DifferenceVisitor visitor;

    private int chunkBefore;
    private int chunkAfter;
    private int runBefore;
    private int runAfter;

    FrameMapDifference(FrameMap before, FrameMap after, FrameMap.DifferenceVisitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    void visit() {
        long end = Math.min(before.end(), after.end());
        for (long at = 0; at < end; ) {
            FrameChunk old = before.chunk(chunkBefore);
            FrameChunk now = after.chunk(chunkAfter);
            if (old == now && runBefore == runAfter) {
                at = old.end;
                nextChunks();
                continue;
            }
            long oldEnd = old.endOf(runBefore);
            long nowEnd = now.endOf(runAfter);
            long to = Math.min(Math.min(oldEnd, nowEnd), end);
            if (old.states[runBefore] != now.states[runAfter]) {
                visitor.difference(at, to, old.states[runBefore], now.states[runAfter]);
            }
            at = to;
            if (at == oldEnd) {
                runBefore++;
                if (runBefore == old.count) {
                    chunkBefore++;
                    runBefore = 0;
                }
            }
            if (at == nowEnd) {
                runAfter++;
                if (runAfter == now.count) {
                    chunkAfter++;
                    runAfter = 0;
                }
            }
        }
    }

    private void nextChunks() {
        chunkBefore++;
        chunkAfter++;
        runBefore = 0;
        runAfter = 0;
    }
}
