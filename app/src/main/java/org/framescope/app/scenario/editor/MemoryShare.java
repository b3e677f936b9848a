package org.framescope.app.scenario.editor;

/**
 * How the memory of a host is divided among what was asked for. All in bytes.
 *
 * @param ram what the host has
 * @param region what {@code liveupdate=} keeps aside
 * @param domains what the table of domains asks for
 * @param workload what domains of the workload fill on average, beyond the table
 */
public record MemoryShare(long ram, long region, long domains, long workload) {

    /** What nobody asks for; Xen itself lives from it. Negative when more is asked for than there is. */
    public long rest() {
        return ram - region - domains - workload;
    }
}
