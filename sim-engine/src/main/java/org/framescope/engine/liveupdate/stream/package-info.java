/**
 * The formats in which one Xen hands its state to the next: breadcrumb, page list and stream of records (live update
 * spec 2.3 to 2.7). All of it is bytes in simulated frames; the reader knows nothing but these frames.
 */
@NullMarked
package org.framescope.engine.liveupdate.stream;

import org.jspecify.annotations.NullMarked;
