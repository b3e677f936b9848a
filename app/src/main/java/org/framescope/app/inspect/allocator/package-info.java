/** The boot allocator's list, and how it searched for what it was asked for. */
@NullMarked
package org.framescope.app.inspect.allocator;

import org.jspecify.annotations.NullMarked;
