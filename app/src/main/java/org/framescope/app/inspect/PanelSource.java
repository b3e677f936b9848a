package org.framescope.app.inspect;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.PlaybackViewModel;
import org.jspecify.annotations.Nullable;

/**
 * What every panel is made from.
 *
 * @param run the run that is open
 * @param worker where panels are computed
 * @param window the thread of the window
 */
public record PanelSource(
        PlaybackViewModel playback, ReadOnlyObjectProperty<@Nullable OpenRun> run, Executor worker, Executor window) {}
