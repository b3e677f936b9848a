/** The words of the program, in a resource bundle. */
@NullMarked
package org.framescope.app.i18n;

import org.jspecify.annotations.NullMarked;
