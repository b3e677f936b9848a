/** What the machine is: firmware memory map, NUMA, CPU, boot modules, and Xen's command line. */
@NullMarked
package org.framescope.engine.host;

import org.jspecify.annotations.NullMarked;
