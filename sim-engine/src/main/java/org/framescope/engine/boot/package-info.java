/**
 * The boot of Xen from the firmware's memory map to a running heap, one class per phase, in the order in which
 * {@link org.framescope.engine.boot.BootSequence} runs them.
 */
@NullMarked
package org.framescope.engine.boot;

import org.jspecify.annotations.NullMarked;
