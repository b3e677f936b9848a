/** What is simulated: a host, a build of Xen and its options; shared by the window and the command line. */
@NullMarked
package org.framescope.app.scenario;

import org.jspecify.annotations.NullMarked;
