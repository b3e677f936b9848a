/** Runs side by side: the same host state under both strategies, or with another number of passes. */
@NullMarked
package org.framescope.app.compare;

import org.jspecify.annotations.NullMarked;
