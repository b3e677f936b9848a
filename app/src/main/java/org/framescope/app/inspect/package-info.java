/** Panels that explain the shown step: what it does, why, and what it changed. */
@NullMarked
package org.framescope.app.inspect;

import org.jspecify.annotations.NullMarked;
