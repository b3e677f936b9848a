/** Files that people hand in: which were opened lately, and which are dropped on the window. */
@NullMarked
package org.framescope.app.shell.files;

import org.jspecify.annotations.NullMarked;
