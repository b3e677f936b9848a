/** The main window, the start page, menus, opening of files, theme, key help, and what is remembered. */
@NullMarked
package org.framescope.app.shell;

import org.jspecify.annotations.NullMarked;
