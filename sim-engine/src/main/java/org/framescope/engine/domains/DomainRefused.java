package org.framescope.engine.domains;

/** A domain could not be created, because memory does not suffice. Everything that it had been given is free again. */
public final class DomainRefused extends Exception {

    private final transient DomainSpec spec;

    DomainRefused(DomainSpec spec, String message) {
        super(message);
        this.spec = spec;
    }

    /** What was asked for. */
    public DomainSpec spec() {
        return spec;
    }
}
