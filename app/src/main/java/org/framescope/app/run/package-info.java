/** The run that is open, whatever it is: what all panes know of it, apart from the step that they show. */
@NullMarked
package org.framescope.app.run;

import org.jspecify.annotations.NullMarked;
