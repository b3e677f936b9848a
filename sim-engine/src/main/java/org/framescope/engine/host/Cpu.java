package org.framescope.engine.host;

/**
 * What the boot needs to know of the processor.
 *
 * @param vendor {@code Intel}, {@code AMD}, {@code Hygon} or another name
 * @param pages1GiB whether it maps pages of 1 GiB
 * @param hypervisorBit whether CPUID says that Xen itself runs under a hypervisor
 * @param xsaveBytes size of the extended register area, which decides what fits into a page of Xen's pool
 * @param machineChecks whether machine check reporting works, for which Xen sets up telemetry buffers
 */
public record Cpu(String vendor, boolean pages1GiB, boolean hypervisorBit, int xsaveBytes, boolean machineChecks) {

    /** The xsave area of the recorded machines, the default. */
    public static final int DEFAULT_XSAVE_BYTES = 2696;
}
