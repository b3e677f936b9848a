package org.framescope.engine.domains;

import java.util.Arrays;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.heap.NodeOfFrame;
import org.framescope.engine.heap.Zones;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;

/** A host whose memory is one stretch for each node, all of it in the heap but the first MiB. */
final class TestHost {

    static final StepKind START = StepKind.of("test", new Phase("test", "", ""), "", "", "");

    final Recorder recorder;
    final BuddyHeap heap;
    final Domains domains;
    final long frames;

    TestHost(long bytesPerNode, int nodes, boolean dirty) {
        long perNode = bytesPerNode >> Units.PAGE_SHIFT;
        frames = perNode * nodes;
        recorder = new Recorder(frames);
        recorder.step(START);
        int[] online = new int[nodes];
        Arrays.setAll(online, node -> node);
        heap = new BuddyHeap(recorder, online, 0);
        for (int node = 0; node < nodes; node++) {
            heap.addNode(node);
            heap.freeRange(Math.max(256, node * perNode), (node + 1) * perNode, node, dirty);
        }
        NodeOfFrame nodeOf = mfn -> (int) (mfn / perNode);
        domains = new Domains(new HostMemory(heap, recorder, nodeOf, Zones.HIGHEST));
    }

    static DomainSpec spec(DomainType type, long bytes) {
        return new DomainSpec("web", type, bytes, 2, false, DomainSpec.ANY_NODE);
    }

    /** What the map says is used and by whom: frames of each use, then of each state, as text that can be compared. */
    String mapText() {
        StringBuilder text = new StringBuilder();
        FrameMap map = recorder.map().snapshot();
        long[] pending = {0, 0, -1};
        map.forEachRun(0, map.end(), (start, end, state, since) -> {
            if (pending[2] != state) {
                text.append(pending[0])
                        .append('-')
                        .append(pending[1])
                        .append(' ')
                        .append(pending[2])
                        .append('\n');
                pending[0] = start;
                pending[2] = state;
            }
            pending[1] = end;
        });
        return text.append(pending[0])
                .append('-')
                .append(pending[1])
                .append(' ')
                .append(pending[2])
                .toString();
    }

    /** Free blocks without the order in their lists. */
    String freeBlocks() {
        StringBuilder text = new StringBuilder();
        for (HeapLists.Entry list : heap.lists("test").lists()) {
            long[] mfns = list.mfns().clone();
            Arrays.sort(mfns);
            text.append(list.node())
                    .append(' ')
                    .append(list.order())
                    .append(' ')
                    .append(Arrays.toString(mfns))
                    .append('\n');
        }
        return text.toString();
    }

    long framesOnMap(FrameUse use) {
        FrameMap map = recorder.map().snapshot();
        long[] tally = new long[FrameUse.count()];
        map.tally(0, map.end(), tally);
        return tally[use.ordinal()];
    }
}
