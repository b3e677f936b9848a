/** Everything that the window can be told to do: the commands, their keys, the command palette and the list of keys. */
@NullMarked
package org.framescope.app.shell.commands;

import org.jspecify.annotations.NullMarked;
