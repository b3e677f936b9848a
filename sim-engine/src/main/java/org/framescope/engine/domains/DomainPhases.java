package org.framescope.engine.domains;

import org.framescope.engine.recording.Phase;

/** The phases of a host that runs. */
public final class DomainPhases {

    public static final Phase DOMAINS = new Phase(
            "domains",
            "Domains",
            "Domains are built on the heap, grow and shrink, and give their memory back when they are destroyed.");

    private DomainPhases() {}
}
