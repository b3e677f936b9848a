/** The frametable: how it grows, and how large it is by the size of page_info. */
@NullMarked
package org.framescope.app.inspect.frametable;

import org.jspecify.annotations.NullMarked;
