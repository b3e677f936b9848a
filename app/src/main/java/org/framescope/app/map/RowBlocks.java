package org.framescope.app.map;

import java.util.Arrays;
import java.util.List;

/**
 * How rows are numbered on an axis that is divided into blocks: every block begins with a row of its own, and with a
 * line above it that holds no frames but the name of the block. An axis that is not divided has neither.
 */
public final class RowBlocks {

    /** First position of each block, and the length of the axis. */
    private final long[] edges;

    /** Lines without frames at the beginning of each block. */
    private final int headers;

    private RowBlocks(long[] edges, int headers) {
        this.edges = edges;
        this.headers = headers;
    }

    static RowBlocks one(long length) {
        return new RowBlocks(new long[] {0, length}, 0);
    }

    static RowBlocks of(AddressAxis axis) {
        if (!axis.isByNode()) {
            return one(axis.length());
        }
        List<AddressAxis.Block> blocks = axis.blocks();
        long[] edges = new long[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            edges[i] = blocks.get(i).from();
        }
        edges[blocks.size()] = axis.length();
        return new RowBlocks(edges, 1);
    }

    int count() {
        return edges.length - 1;
    }

    long start(int block) {
        return edges[block];
    }

    long end(int block) {
        return edges[block + 1];
    }

    int headers() {
        return headers;
    }

    /** The block that holds a position. */
    int at(long position) {
        int found = Arrays.binarySearch(edges, position);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, count() - 1);
    }

    /** Rows of a block, with its header, when rows have {@code 2^shift} positions and are shifted by a phase. */
    long rows(int block, int shift, long phase) {
        return headers + (edges[block + 1] - edges[block] + phase + (1L << shift) - 1 >>> shift);
    }

    /** Rows of all blocks before one. */
    long rowsBefore(int block, int shift, long phase) {
        long rows = 0;
        for (int i = 0; i < block; i++) {
            rows += rows(i, shift, phase);
        }
        return rows;
    }

    /** The block that a row belongs to; the last one for rows behind the end. */
    int ofRow(long row, int shift, long phase) {
        long end = 0;
        for (int i = 0; i < count(); i++) {
            end += rows(i, shift, phase);
            if (row < end) {
                return i;
            }
        }
        return count() - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowBlocks blocks && headers == blocks.headers && Arrays.equals(edges, blocks.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return "blocks" + Arrays.toString(edges);
    }
}
