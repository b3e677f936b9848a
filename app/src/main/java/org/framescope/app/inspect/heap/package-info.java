/** The free blocks of the buddy heap: by zone, order and node, and how scattered they are. */
@NullMarked
package org.framescope.app.inspect.heap;

import org.jspecify.annotations.NullMarked;
