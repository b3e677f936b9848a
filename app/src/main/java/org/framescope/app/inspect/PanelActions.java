package org.framescope.app.inspect;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;

/** What panels can do in the rest of the window. */
public interface PanelActions {

    /** Shows a step. */
    void goToStep(int step);

    /** Shows frames on the map. */
    void showFrames(FrameRange frames);

    /** In what places are written. */
    ObservableValue<AddressUnit> unitProperty();

    /** The unit in which places are written now. */
    default AddressUnit unit() {
        return unitProperty().getValue();
    }

    /** A small square in the colour of a use. */
    Node swatch(FrameUse use);
}
