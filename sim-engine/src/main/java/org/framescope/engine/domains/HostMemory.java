package org.framescope.engine.domains;

import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.NodeOfFrame;
import org.framescope.engine.recording.Recorder;

/**
 * The memory of a running host, as domains get it.
 *
 * @param heap where all of it comes from
 * @param recorder writes down who gets what
 * @param nodes the node of each frame
 * @param xenheapZone highest zone for pages of Xen's own
 */
public record HostMemory(BuddyHeap heap, Recorder recorder, NodeOfFrame nodes, int xenheapZone) {}
