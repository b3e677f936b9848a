/** What the program remembers from one run to the next. Every room may use it; it knows none of them. */
@NullMarked
package org.framescope.app.settings;

import org.jspecify.annotations.NullMarked;
