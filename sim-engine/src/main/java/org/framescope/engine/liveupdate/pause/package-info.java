/** How long the guests stand still: work counted, times rates with their sources. */
@NullMarked
package org.framescope.engine.liveupdate.pause;

import org.jspecify.annotations.NullMarked;
