/** The command line: each command reads, calls the engine and prints. */
@NullMarked
package org.framescope.app.cli;

import org.jspecify.annotations.NullMarked;
