/** The buddy heap: nodes, zones, orders, and the order of the blocks in their lists. */
@NullMarked
package org.framescope.engine.heap;

import org.jspecify.annotations.NullMarked;
