package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapOutline;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Update;
import org.jspecify.annotations.Nullable;

/** The live update that is open, and how things stand at the shown step. */
public final class UpdateViewModel {

    private final PlaybackViewModel playback;
    private final ReadOnlyObjectWrapper<@Nullable OpenedUpdate> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UpdateMoment> moment = new ReadOnlyObjectWrapper<>();
    private @Nullable Generations generations;

    public UpdateViewModel(PlaybackViewModel playback) {
        this.playback = playback;
        playback.momentProperty().subscribe(this::follow);
    }

    /** Shows a live update; the playback must show its recording. */
    public void open(OpenedUpdate update) {
        moment.set(null);
        generations = new Generations(update.result());
        opened.set(update);
        follow(playback.momentProperty().get());
    }

    /** What is shown is no live update any more. */
    public void close() {
        generations = null;
        moment.set(null);
        opened.set(null);
    }

    private void follow(@Nullable Moment shown) {
        OpenedUpdate update = opened.get();
        Generations known = generations;
        if (shown != null
                && update != null
                && known != null
                && shown.recording() == update.result().recording()) {
            moment.set(momentAt(known, shown.number()));
        }
    }

    private static UpdateMoment momentAt(Generations generations, int step) {
        int number = generations.at(step);
        Update update = generations.updateAt(step);
        boolean under = update != null && step <= update.lastStep();
        Knowledge knowledge = under ? update.knowledgeAt(step) : Knowledge.everything(step);
        return new UpdateMoment(
                step,
                Generations.name(number),
                generations.build(number),
                update,
                knowledge,
                outlines(generations, number));
    }

    private static List<MapOutline> outlines(Generations generations, int number) {
        List<MapOutline> outlines = new ArrayList<>();
        FrameRange image = generations.image(number);
        if (image != null) {
            outlines.add(new MapOutline(Generations.name(number), image));
        }
        FrameRange region = generations.region(number);
        if (region != null) {
            outlines.add(new MapOutline(Texts.get("map.region"), region));
        }
        return List.copyOf(outlines);
    }

    /** The live update that is open; null when something else is. */
    public ReadOnlyObjectProperty<@Nullable OpenedUpdate> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** How things stand at the shown step; null when no live update is shown. */
    public ReadOnlyObjectProperty<@Nullable UpdateMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }
}
