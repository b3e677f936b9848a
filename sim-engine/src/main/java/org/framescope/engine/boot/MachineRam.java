package org.framescope.engine.boot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.framescope.engine.frames.Align;
import org.framescope.engine.host.E820Entry;

/**
 * Where memory really answers. Firmware reserves the top of RAM for itself, so a reserved range that begins where RAM
 * ends is real memory; other reserved ranges are devices or nothing (heap-start 9.12.10).
 */
final class MachineRam {

    /** First frame of each answering run to the first frame behind it; runs neither touch nor overlap. */
    private final TreeMap<Long, Long> answering = new TreeMap<>();

    MachineRam(List<E820Entry> firmwareMap) {
        Set<Long> endsOfRam = new HashSet<>();
        for (E820Entry entry : firmwareMap) {
            if (entry.isRam() && Long.compareUnsigned(entry.end(), entry.start()) > 0) {
                add(entry);
                endsOfRam.add(entry.end());
            }
        }
        for (E820Entry entry : firmwareMap) {
            if (!entry.isRam() && entry.size() > 0 && endsOfRam.contains(entry.start())) {
                add(entry);
            }
        }
    }

    private void add(E820Entry entry) {
        long start = Align.frameDown(entry.start());
        long end = Align.frameUp(entry.end());
        Map.Entry<Long, Long> before = answering.floorEntry(end);
        while (before != null && before.getValue() >= start) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            answering.remove(before.getKey());
            before = answering.floorEntry(end);
        }
        answering.put(start, end);
    }

    /** Whether no memory answers at a frame. */
    boolean isVoid(long mfn) {
        Map.Entry<Long, Long> run = answering.floorEntry(mfn);
        return run == null || mfn >= run.getValue();
    }
}
