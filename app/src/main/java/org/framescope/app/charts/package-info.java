/** Charts as data, which the window draws and the export writes. */
@NullMarked
package org.framescope.app.charts;

import org.jspecify.annotations.NullMarked;
