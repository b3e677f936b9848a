package org.framescope.app.inspect;

import java.util.Arrays;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;

/** Retells how the boot allocator searched its list, from the end to the start, for a block that is in the recording. */
final class BootAllocatorSearch {

    private BootAllocatorSearch() {}

    /** A remark for each entry of the list before the request; empty for those that were not looked at. */
    static List<String> remarks(BootEvent.Alloc alloc, List<FrameRange> before) {
        String[] remarks = new String[before.size()];
        Arrays.fill(remarks, "");
        for (int i = before.size() - 1; i >= 0; i--) {
            FrameRange entry = before.get(i);
            if (alloc.mfn() >= 0 && entry.contains(alloc.mfn())) {
                remarks[i] = Texts.get("allocator.entry.taken");
                break;
            }
            remarks[i] = rejected(entry, alloc);
        }
        return List.of(remarks);
    }

    private static String rejected(FrameRange entry, BootEvent.Alloc alloc) {
        if (entry.isEmpty()) {
            return Texts.get("allocator.entry.empty");
        }
        if (entry.frames() < alloc.pages()) {
            return Texts.get("allocator.entry.small");
        }
        boolean fits = (entry.end() - alloc.pages() & -alloc.align()) >= entry.start();
        // what fits and was passed over all the same lies beyond a limit such as highmem-start=
        return Texts.get(fits ? "allocator.entry.passed" : "allocator.entry.misaligned");
    }
}
