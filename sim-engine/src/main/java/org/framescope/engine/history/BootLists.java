package org.framescope.engine.history;

import java.util.List;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** The boot allocator's list over the steps, as the steps tell it. */
public final class BootLists {

    private BootLists() {}

    /**
     * The list after a step.
     *
     * @param before the list after the step before, null for none
     * @return null where there is no boot allocator yet, or no more
     */
    static @Nullable List<FrameRange> after(
            @Nullable Detail before, @Nullable List<FrameRange> list, @Nullable Detail now) {
        List<FrameRange> told = switch (now) {
            case BootEvent.Add add -> add.regions();
            case BootEvent.Alloc alloc -> alloc.regions();
            case BootEvent.FrametableDone done -> done.regions();
            case BootEvent.AllocatorEnd end -> end.regions();
            case null, default -> null;
        };
        if (told != null) {
            return told;
        }
        // after its end it gave everything to the heap
        return before instanceof BootEvent.AllocatorEnd ? null : list;
    }

    /** The list after a step, looked for backwards; null where there is no boot allocator. */
    public static @Nullable List<FrameRange> at(Recording recording, int step) {
        for (int at = step; at >= 1; at--) {
            Detail detail = recording.step(at).detail();
            if (detail instanceof BootEvent.AllocatorEnd && at < step || detail instanceof BootEvent.MemoryMap) {
                return null;
            }
            List<FrameRange> told = after(null, null, detail);
            if (told != null) {
                return told;
            }
        }
        return null;
    }
}
