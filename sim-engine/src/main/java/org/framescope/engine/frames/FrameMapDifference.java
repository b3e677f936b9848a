package org.framescope.engine.frames;

/** Walks over two maps of one host side by side. Chunks that the maps share are passed over at once. */
final class FrameMapDifference {

    private final FrameMap before;
    private final FrameMap after;
    private final FrameMap.DifferenceVisitor visitor;

    FrameMapDifference(FrameMap before, FrameMap after, FrameMap.DifferenceVisitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    void visit() {
        long end = Math.min(before.end(), after.end());
        int chunkBefore = 0;
        int chunkAfter = 0;
        for (long at = 0; at < end; ) {
            FrameChunk old = before.chunk(chunkBefore);
            FrameChunk now = after.chunk(chunkAfter);
            long to = Math.min(Math.min(old.end, now.end), end);
            if (old != now) {
                visit(old, now, at, to);
            }
            chunkBefore += to == old.end ? 1 : 0;
            chunkAfter += to == now.end ? 1 : 0;
            at = to;
        }
    }

    /** Compares {@code [from, to)}, which lies in both chunks. */
    private void visit(FrameChunk old, FrameChunk now, long from, long to) {
        int i = old.indexOf(from);
        int j = now.indexOf(from);
        long oldEnd = old.endOf(i);
        long nowEnd = now.endOf(j);
        for (long at = from; at < to; ) {
            long next = Math.min(Math.min(oldEnd, nowEnd), to);
            if (old.states[i] != now.states[j]) {
                visitor.difference(at, next, old.states[i], now.states[j]);
            }
            at = next;
            if (at == oldEnd && at < to) {
                oldEnd = old.endOf(++i);
            }
            if (at == nowEnd && at < to) {
                nowEnd = now.endOf(++j);
            }
        }
    }
}
