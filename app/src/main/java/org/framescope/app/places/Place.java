package org.framescope.app.places;

import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is.
 *
 * @param view what {@link MapHand#view} says
 * @param cursor the frame at which the cursor stands (MFN), or -1
 * @param selection the selected frames; null for none
 * @param step the step that is shown
 */
record Place(Object view, long cursor, @Nullable FrameRange selection, int step) {}
