package org.framescope.app.inspect;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.timeline.StepListViewModel;
import org.jspecify.annotations.Nullable;

/** What the step panel says. Changes as a whole with each moment, so that no line is left from the step before. */
public final class StepPanelViewModel {

    private final StepListViewModel steps;
    private final ReadOnlyObjectWrapper<@Nullable StepStory> story = new ReadOnlyObjectWrapper<>();

    public StepPanelViewModel(PlaybackViewModel playback, StepListViewModel steps) {
        this.steps = steps;
        playback.momentProperty().subscribe(this::tell);
    }

    private void tell(@Nullable Moment moment) {
        story.set(moment == null || moment.step() == null ? null : StepStory.of(moment, steps.positionInRun()));
    }

    /** The story of the shown step; null when nothing is open. */
    public ReadOnlyObjectProperty<@Nullable StepStory> storyProperty() {
        return story.getReadOnlyProperty();
    }
}
