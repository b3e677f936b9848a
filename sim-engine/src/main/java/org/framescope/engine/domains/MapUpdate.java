package org.framescope.engine.domains;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.heap.BuddyHeap;
import org.framescope.engine.recording.Recorder;

/** Brings the map up to date after changes that were not recorded one by one. */
final class MapUpdate {

    private final BuddyHeap heap;
    private final Recorder recorder;
    private Map<Integer, Domain> drawn = new HashMap<>();

    private long written;

    /**
     * @param onMap domains as the map shows them
     */
    MapUpdate(HostMemory memory, List<Domain> onMap) {
        heap = memory.heap();
        recorder = memory.recorder();
        onMap.forEach(domain -> drawn.put(domain.id(), domain));
    }

    /**
     * Assigns, in the open step, what looks otherwise than on the map.
     *
     * @return number of assignments
     */
    long write(List<Domain> running) {
        written = 0;
        Map<Integer, Domain> now = new HashMap<>();
        for (Domain domain : running) {
            now.put(domain.id(), domain);
            if (drawn.get(domain.id()) != domain) {
                for (Map.Entry<DomainPart, FrameSpans> part : domain.frames().entrySet()) {
                    int state = FrameState.ofDomain(part.getKey().use(), domain.id());
                    part.getValue().forEachIn(0, Long.MAX_VALUE, (start, end) -> assign(start, end, state));
                }
            }
        }
        drawn = now;
        heap.writeFree(this::assign);
        return written;
    }

    private void assign(long start, long end, int state) {
        if (!recorder.map().isAll(start, end, state)) {
            recorder.assign(start, end, state);
            written++;
        }
    }
}
