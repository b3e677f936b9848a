/** Writing what is shown to files. */
@NullMarked
package org.framescope.app.export;

import org.jspecify.annotations.NullMarked;
