package org.framescope.engine.boot;

/**
 * A NUMA node.
 *
 * @param number Xen's number of the node
 * @param start first byte
 * @param end first byte behind the node's last block; holes may lie between
 */
record NumaNode(int number, long start, long end) {}
