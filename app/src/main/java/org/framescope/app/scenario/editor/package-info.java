/** Editing a live update: a scenario as a person writes it down, with everything that is wrong with it said in place. */
@NullMarked
package org.framescope.app.scenario.editor;

import org.jspecify.annotations.NullMarked;
