package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.host.E820Entry;

/**
 * Where memory really answers. Firmware reserves the top of RAM for itself, so a reserved range that begins where RAM
 * ends is real memory; other reserved ranges are devices or nothing (heap-start 9.12.10).
 */
final class MachineRam {

    private final List<FrameRange> answered = new ArrayList<>();

    MachineRam(List<E820Entry> firmwareMap) {
        for (E820Entry entry : firmwareMap) {
            if (entry.isRam() && Long.compareUnsigned(entry.end(), entry.start()) > 0) {
                add(entry);
                addAdjoining(firmwareMap, entry.end());
            }
        }
    }

    private void addAdjoining(List<E820Entry> firmwareMap, long start) {
        for (E820Entry entry : firmwareMap) {
            if (!entry.isRam() && entry.start() == start && entry.size() > 0) {
                add(entry);
            }
        }
    }

    private void add(E820Entry entry) {
        answered.add(new FrameRange(Align.frameDown(entry.start()), Align.frameUp(entry.end())));
    }

    /** Whether no memory answers at a frame. */
    boolean isVoid(long mfn) {
        for (FrameRange range : answered) {
            if (range.contains(mfn)) {
                return false;
            }
        }
        return true;
    }
}
