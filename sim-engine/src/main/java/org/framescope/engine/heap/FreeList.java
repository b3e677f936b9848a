package org.framescope.engine.heap;

import org.jspecify.annotations.Nullable;

/** The free blocks of one node, zone and order. Their sequence decides which block is handed out next. */
final class FreeList {

    private @Nullable FreeBlock head;
    private @Nullable FreeBlock tail;

    @Nullable FreeBlock head() {
        return head;
    }

    void addFirst(FreeBlock block) {
        block.next = head;
        if (head == null) {
            tail = block;
        } else {
            head.previous = block;
        }
        head = block;
    }

    void addLast(FreeBlock block) {
        block.previous = tail;
        if (tail == null) {
            head = block;
        } else {
            tail.next = block;
        }
        tail = block;
    }

    void remove(FreeBlock block) {
        FreeBlock before = block.previous;
        FreeBlock after = block.next;
        if (before == null) {
            head = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            tail = before;
        } else {
            after.previous = before;
        }
        block.previous = null;
        block.next = null;
    }

    /** Moves the first block to the end. */
    void rotate() {
        FreeBlock first = head;
        if (first != null && first != tail) {
            remove(first);
            addLast(first);
        }
    }

    /** The blocks' first frames, head first. */
    long[] mfns() {
        int count = 0;
        for (FreeBlock block = head; block != null; block = block.next) {
            count++;
        }
        long[] mfns = new long[count];
        int i = 0;
        for (FreeBlock block = head; block != null; block = block.next) {
            mfns[i++] = block.mfn;
        }
        return mfns;
    }
}
