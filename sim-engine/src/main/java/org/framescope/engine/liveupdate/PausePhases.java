package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.BootPhases;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Phase;
import org.jspecify.annotations.Nullable;

/** Which part of the pause a step of the recording belongs to. */
public final class PausePhases {

    private PausePhases() {}

    /**
     * The part of the pause to which a phase of an update's steps belongs, null for a phase in which no guest waits.
     */
    public static @Nullable PausePhase of(Phase phase) {
        String id = phase.id();
        if (id.equals(UpdatePhases.TRIGGER.id())) {
            return PausePhase.QUIESCE;
        } else if (id.equals(UpdatePhases.SAVE.id())) {
            return PausePhase.SAVE;
        } else if (id.equals(UpdatePhases.KEXEC.id())) {
            return PausePhase.KEXEC;
        } else if (id.equals(BootPhases.HANDED_OVER.id())) {
            return PausePhase.PASSES;
        } else if (id.equals(UpdatePhases.RESTORE.id())) {
            return PausePhase.RESTORE;
        } else if (id.equals(UpdatePhases.RESUME.id())) {
            return PausePhase.RESUME;
        } else if (id.equals(BootPhases.FRAMETABLE.id())) {
            return PausePhase.FRAMETABLE;
        } else if (id.equals(BootPhases.PLUGGING.id()) || id.equals(BootPhases.HEAP.id())) {
            return PausePhase.PLUG;
        }
        return BootPhases.all().stream().anyMatch(known -> known.id().equals(id)) ? PausePhase.BOOT : null;
    }
}
