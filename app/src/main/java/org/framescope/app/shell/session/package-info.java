/** What was open and what was seen of it when the window was closed. */
@NullMarked
package org.framescope.app.shell.session;

import org.jspecify.annotations.NullMarked;
