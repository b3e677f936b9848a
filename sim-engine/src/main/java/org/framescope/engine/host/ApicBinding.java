package org.framescope.engine.host;

/** Says in which proximity domain a CPU lives, by its APIC number; the order is that of the table. */
public record ApicBinding(int apic, int proximityDomain) {}
