package org.framescope.engine.liveupdate;

import java.util.HashMap;
import java.util.Map;
import org.framescope.engine.boot.BootPhases;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Phase;
import org.jspecify.annotations.Nullable;

/** Which part of the pause a step of the recording belongs to. */
public final class PausePhases {

    /** By the id of the phase. */
    private static final Map<String, PausePhase> PARTS = parts();

    private PausePhases() {}

    private static Map<String, PausePhase> parts() {
        Map<String, PausePhase> parts = new HashMap<>();
        for (Phase phase : BootPhases.all()) {
            parts.put(phase.id(), PausePhase.BOOT);
        }
        parts.put(BootPhases.FRAMETABLE.id(), PausePhase.FRAMETABLE);
        parts.put(BootPhases.HANDED_OVER.id(), PausePhase.PASSES);
        parts.put(BootPhases.PLUGGING.id(), PausePhase.PLUG);
        parts.put(BootPhases.HEAP.id(), PausePhase.PLUG);
        parts.put(UpdatePhases.TRIGGER.id(), PausePhase.QUIESCE);
        parts.put(UpdatePhases.SAVE.id(), PausePhase.SAVE);
        parts.put(UpdatePhases.KEXEC.id(), PausePhase.KEXEC);
        parts.put(UpdatePhases.RESTORE.id(), PausePhase.RESTORE);
        parts.put(UpdatePhases.RESUME.id(), PausePhase.RESUME);
        return parts;
    }

    /**
     * The part of the pause to which a phase of an update's steps belongs, null for a phase in which no guest waits.
     */
    public static @Nullable PausePhase of(Phase phase) {
        return PARTS.get(phase.id());
    }
}
