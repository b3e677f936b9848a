package org.framescope.engine.host;

/**
 * A memory block of the firmware's NUMA table (SRAT).
 *
 * @param proximityDomain number of the proximity domain, or {@link #UNKNOWN_DOMAIN}
 * @param start first byte
 * @param end first byte behind the block
 * @param hotplug whether memory may be plugged in there later
 */
public record SratBlock(int proximityDomain, long start, long end, boolean hotplug) {

    /** The block is known, its domain is not; only a boot with {@code numa=off} can be simulated from it. */
    public static final int UNKNOWN_DOMAIN = -1;
}
