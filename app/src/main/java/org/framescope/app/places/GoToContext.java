package org.framescope.app.places;

import java.util.List;
import org.framescope.app.units.AddressUnit;

/**
 * What must be known to understand where somebody wants to go.
 *
 * @param unit what a bare number counts in
 * @param end first frame behind the address space (MFN)
 * @param steps number of the last step
 * @param landmarks names of the run
 */
record GoToContext(AddressUnit unit, long end, int steps, List<Landmark> landmarks) {

    GoToContext {
        landmarks = List.copyOf(landmarks);
    }
}
