/** Scenarios as files: everything that a run needs, written by hand or by the window. */
@NullMarked
package org.framescope.engine.liveupdate.scenario;

import org.jspecify.annotations.NullMarked;
