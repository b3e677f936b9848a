/** Places in memory: selecting a range, finding and going to one, coming back, and keeping it with a name. */
@NullMarked
package org.framescope.app.places;

import org.jspecify.annotations.NullMarked;
