package org.framescope.engine.liveupdate.pause;

/** The parts of the time for which guests stand still, in order (spec 2.11). */
public enum PausePhase {
    QUIESCE("Quiesce", "Device models finish their work and every domain is paused."),
    SAVE("Save", "The old Xen writes the stream."),
    KEXEC("Kexec", "The other CPUs stop, the new image is copied into place and entered."),
    BOOT("Boot", "The new Xen starts and maps memory."),
    FRAMETABLE("Frametable", "The new frametable is allocated and wiped."),
    PASSES("Passes", "The stream is mapped and read, pages in use are marked."),
    PLUG("Plug", "The rest of memory becomes the new heap."),
    RESTORE("Restore", "Domains are made anew and get their pages back."),
    RESUME("Resume", "The domains run again.");

    private final String title;
    private final String explanation;

    PausePhase(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    /** One sentence for somebody who does not know the term. */
    public String explanation() {
        return explanation;
    }
}
