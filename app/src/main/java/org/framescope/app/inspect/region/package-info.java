/** The live update region: what lies in it, what is left, and where that lies which must survive. */
@NullMarked
package org.framescope.app.inspect.region;

import org.jspecify.annotations.NullMarked;
