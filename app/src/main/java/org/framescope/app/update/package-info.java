/** The view of a live update: what each Xen knows, how long the guests stand still, what was found to be wrong. */
@NullMarked
package org.framescope.app.update;

import org.jspecify.annotations.NullMarked;
