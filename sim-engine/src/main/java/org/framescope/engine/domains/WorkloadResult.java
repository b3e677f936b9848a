package org.framescope.engine.domains;

import org.framescope.engine.heap.Fragmentation;

/**
 * What came of a workload.
 *
 * @param created domains that were created, with those that filled the host at first
 * @param refused domains for which memory did not suffice
 * @param destroyed domains that went again
 * @param ballooned changes of size
 * @param free how scattered the free memory is afterwards
 */
public record WorkloadResult(long created, long refused, long destroyed, long ballooned, Fragmentation free) {}
