package org.framescope.engine.frames;

/** Walks over two maps of one host side by side. Chunks that the maps share are passed over at once. */
final class FrameMapDifference {

    private final FrameMap before;
    private final FrameMap after;

    FrameMapDifference(FrameMap before, FrameMap after) {
        this.before = before;
        this.after = after;
    }

    /** Receives pairs of different chunks that have the frames {@code [from, to)} in common. */
    private interface PairVisitor {
        void pair(FrameChunk old, FrameChunk now, long from, long to);
    }

    private void forEachPair(PairVisitor visitor) {
        long end = Math.min(before.end(), after.end());
        int chunkBefore = 0;
        int chunkAfter = 0;
        long at = 0;
        while (at < end) {
            FrameChunk old = before.chunk(chunkBefore);
            FrameChunk now = after.chunk(chunkAfter);
            if (old == now && at == old.first()) {
                // without a look into the chunks, which lie all over the heap
                int shared = sharedFrom(chunkBefore, chunkAfter);
                chunkBefore += shared;
                chunkAfter += shared;
                at = before.chunk(chunkBefore - 1).end;
                continue;
            }
            long to = Math.min(Math.min(old.end, now.end), end);
            if (old != now) {
                visitor.pair(old, now, at, to);
            }
            chunkBefore += to == old.end ? 1 : 0;
            chunkAfter += to == now.end ? 1 : 0;
            at = to;
        }
    }

    /** How many chunks the maps share from here on without another one between them; at least one. */
    private int sharedFrom(int chunkBefore, int chunkAfter) {
        int most = Math.min(before.chunkCount() - chunkBefore, after.chunkCount() - chunkAfter);
        int shared = 1;
        while (shared < most && before.chunk(chunkBefore + shared) == after.chunk(chunkAfter + shared)) {
            shared++;
        }
        return shared;
    }

    void visit(FrameMap.DifferenceVisitor visitor) {
        Joiner joiner = new Joiner(visitor);
        forEachPair((old, now, from, to) -> compare(old, now, from, to, joiner));
        joiner.flush();
    }

    /** Hands on as one what changed alike side by side, in different runs or chunks. */
    private static final class Joiner implements FrameMap.DifferenceVisitor {
        private final FrameMap.DifferenceVisitor visitor;
        private long start;
        private long end;
        private int from;
        private int to;

        Joiner(FrameMap.DifferenceVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void difference(long nextStart, long nextEnd, int before, int after) {
            if (nextStart != end || before != from || after != to) {
                flush();
                start = nextStart;
                from = before;
                to = after;
            }
            end = nextEnd;
        }

        void flush() {
            if (start < end) {
                visitor.difference(start, end, from, to);
            }
        }
    }

    /** Compares {@code [from, to)}, which lies in both chunks. */
    private static void compare(
            FrameChunk old, FrameChunk now, long from, long to, FrameMap.DifferenceVisitor visitor) {
        int i = old.indexFrom(from);
        int j = now.indexFrom(from);
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

    void visitStretches(FrameMap.StretchVisitor visitor) {
        forEachPair((old, now, from, to) -> {
            long first = firstUnlike(old, now, from, to);
            if (first < to) {
                visitor.stretch(first, endOfLastUnlike(old, now, first, to));
            }
        });
    }

    private static boolean alike(FrameChunk old, int i, FrameChunk now, int j) {
        return old.states[i] == now.states[j] && old.since[i] == now.since[j];
    }

    private static long firstUnlike(FrameChunk old, FrameChunk now, long from, long to) {
        int i = old.indexFrom(from);
        int j = now.indexFrom(from);
        long at = from;
        while (at < to && alike(old, i, now, j)) {
            long oldEnd = old.endOf(i);
            long nowEnd = now.endOf(j);
            at = Math.min(oldEnd, nowEnd);
            i += at == oldEnd ? 1 : 0;
            j += at == nowEnd ? 1 : 0;
        }
        return Math.min(at, to);
    }

    /** To be called only when there is something unlike. */
    private static long endOfLastUnlike(FrameChunk old, FrameChunk now, long from, long to) {
        int i = old.indexBefore(to);
        int j = now.indexBefore(to);
        long at = to;
        while (at > from && alike(old, i, now, j)) {
            long oldStart = old.starts[i];
            long nowStart = now.starts[j];
            at = Math.max(oldStart, nowStart);
            i -= at == oldStart ? 1 : 0;
            j -= at == nowStart ? 1 : 0;
        }
        return at;
    }
}
