package org.framescope.engine.heap;

/**
 * What is asked of the heap.
 *
 * @param order the block has {@code 2^order} pages
 * @param acceptsDirty whether a block that is not scrubbed will do, whatever its order
 * @param highestZone the highest zone that is searched; search goes down to zone 1
 * @param node node where the search starts
 */
public record HeapRequest(int order, boolean acceptsDirty, int highestZone, int node) {}
