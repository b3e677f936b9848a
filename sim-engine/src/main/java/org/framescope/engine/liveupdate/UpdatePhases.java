package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.recording.Phase;

/** The phases of a live update around the boot of the next Xen (spec 2.11, 3). */
public final class UpdatePhases {

    public static final Phase GUESTS = new Phase(
            "update-guests",
            "Room for guests",
            "Before the first guest is built, it is settled which memory guests may get.");
    public static final Phase TRIGGER = new Phase(
            "update-trigger",
            "Trigger",
            "dom0 loads the next Xen with kexec and asks the running one to hand over; every domain is paused.");
    public static final Phase SAVE = new Phase(
            "update-save",
            "Save",
            "The old Xen writes what the next one must know into pages outside the region: the stream.");
    public static final Phase KEXEC = new Phase(
            "update-kexec",
            "Kexec",
            "The next image is copied into place, the breadcrumb is written, and there is no way back.");
    public static final Phase RESTORE = new Phase(
            "update-restore",
            "Restore",
            "Domains are made anew from the stream, in passes: first the domain, then its pages, then the rest.");
    public static final Phase RESUME =
            new Phase("update-resume", "Resume", "The domains run again, on the next Xen, with their memory in place.");

    private UpdatePhases() {}

    /** All of them, in order; the phases of a boot lie between {@link #KEXEC} and {@link #RESTORE}. */
    public static List<Phase> all() {
        return List.of(GUESTS, TRIGGER, SAVE, KEXEC, RESTORE, RESUME);
    }
}
