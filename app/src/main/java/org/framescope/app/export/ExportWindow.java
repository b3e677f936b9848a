package org.framescope.app.export;

import org.framescope.app.map.MapView;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.recording.Recording;

/**
 * What the window shows while the export dialog is opened.
 *
 * @param title what is open, in words
 * @param name the same for names of files
 * @param step the shown step
 * @param map the map as it is seen
 * @param looks what lies over the map after each step
 * @param filtered the steps that the list shows
 * @param dark whether the window is dark
 */
public record ExportWindow(
        String title,
        String name,
        Recording recording,
        int step,
        MapView map,
        StepLooks looks,
        StepOutline filtered,
        boolean dark) {}
