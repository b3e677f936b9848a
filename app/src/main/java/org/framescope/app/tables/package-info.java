/** Tables as data, which the window shows and the export writes. */
@NullMarked
package org.framescope.app.tables;

import org.jspecify.annotations.NullMarked;
