/** From one Xen to the next: region, stream, breadcrumb, hand-over, passes, generations, and the two strategies. */
@NullMarked
package org.framescope.engine.liveupdate;

import org.jspecify.annotations.NullMarked;
