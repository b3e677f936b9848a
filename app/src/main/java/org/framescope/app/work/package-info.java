/** Work that is done beside the window's thread. */
@NullMarked
package org.framescope.app.work;

import org.jspecify.annotations.NullMarked;
