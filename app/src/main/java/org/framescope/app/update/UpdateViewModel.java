package org.framescope.app.update;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.export.StepLooks;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Phase;
import org.jspecify.annotations.Nullable;

/** The live update that is open, and how things stand at the shown step. */
public final class UpdateViewModel {

    private final PlaybackViewModel playback;
    private final Function<Phase, @Nullable PausePhase> phaseOf;
    private final ReadOnlyObjectWrapper<@Nullable OpenedUpdate> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UpdateMoment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Finding> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable UpdateMoments moments;

    /** @param phaseOf the part of the pause to which the steps of a phase belong, null for none */
    public UpdateViewModel(PlaybackViewModel playback, Function<Phase, @Nullable PausePhase> phaseOf) {
        this.playback = playback;
        this.phaseOf = phaseOf;
        playback.momentProperty().subscribe(this::follow);
    }

    /** Makes a result ready to be opened. Not to be called on the window's thread. */
    public OpenedUpdate prepare(UpdateResult result) {
        return OpenedUpdate.of(result, phaseOf);
    }

    /** Shows a live update; the playback must show its recording. */
    public void open(OpenedUpdate update) {
        moment.set(null);
        chosen.set(null);
        moments = new UpdateMoments(update);
        opened.set(update);
        follow(playback.momentProperty().get());
    }

    /** What is shown is no live update any more. */
    public void close() {
        moments = null;
        chosen.set(null);
        moment.set(null);
        opened.set(null);
    }

    private void follow(@Nullable Moment shown) {
        OpenedUpdate update = opened.get();
        UpdateMoments known = moments;
        if (shown != null
                && update != null
                && known != null
                && shown.recording() == update.result().recording()) {
            moment.set(known.at(shown.number(), shown.map()));
        }
    }

    /** What lies over the map after each step of the live update that is open; null when something else is. */
    public @Nullable StepLooks looks() {
        UpdateMoments known = moments;
        return known == null ? null : known.looks();
    }

    /** All that was found, in the order of the steps; what comes after the shown step, too. */
    public List<FindingRow> findings() {
        OpenedUpdate update = opened.get();
        return update == null
                ? List.of()
                : update.result().findings().stream().map(FindingRow::new).toList();
    }

    /** Whether the next Xen's boot allocator must hold every range in use. */
    boolean inUseList() {
        OpenedUpdate update = opened.get();
        return update != null && update.result().scenario().strategy() == StrategyKind.IN_USE_LIST;
    }

    /** Goes to the step in which something was found, and shows the frames in question. */
    public void choose(Finding finding) {
        playback.travel(() -> {
            playback.pause();
            playback.goTo(finding.step());
            // chosen again, it is to be shown again
            chosen.set(null);
            chosen.set(finding);
        });
    }

    /** The live update that is open; null when something else is. */
    public ReadOnlyObjectProperty<@Nullable OpenedUpdate> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** How things stand at the shown step; null when no live update is shown. */
    public ReadOnlyObjectProperty<@Nullable UpdateMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** The finding that was chosen last. */
    public ReadOnlyObjectProperty<@Nullable Finding> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
