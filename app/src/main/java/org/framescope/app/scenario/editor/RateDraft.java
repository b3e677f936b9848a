package org.framescope.app.scenario.editor;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.liveupdate.pause.PauseRate;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.jspecify.annotations.Nullable;

/** A rate of the pause-time model, as it is typed. */
public final class RateDraft {

    private final PauseRate opened;
    private final PauseRate usual;
    private final StringProperty text;

    /** @param opened the rate of the scenario; the program's own figure is the one that a reset goes back to */
    RateDraft(PauseRate opened) {
        this.opened = opened;
        usual = PauseRates.defaults().find(opened.id()).orElse(opened);
        text = new SimpleStringProperty(DurationInput.text(opened.nanos()));
    }

    /** The rate; the user's own where the figure was changed. Null when it is no duration. */
    @Nullable PauseRate read(int row, Consumer<EditorNote> notes) {
        OptionalDouble nanos = DurationInput.parse(text.get());
        if (nanos.isEmpty() || nanos.getAsDouble() > PauseRate.MOST_NANOS) {
            notes.accept(
                    EditorNote.problem(Place.RATES, row, "", Texts.get("editor.rate.bad", opened.title(), text.get())));
            return null;
        }
        if (nanos.getAsDouble() == opened.nanos()) {
            return opened;
        }
        return nanos.getAsDouble() == usual.nanos() ? usual : usual.withNanos(nanos.getAsDouble());
    }

    /** What is done, in which phase, counted in what. */
    public PauseRate rate() {
        return usual;
    }

    /** Where the figure in the field comes from. */
    public String source() {
        PauseRate now = read(0, note -> {});
        return now == null ? "" : now.source();
    }

    /** Whether the figure is another one than the program's. */
    public ObservableBooleanValue changedProperty() {
        return text.isNotEqualTo(DurationInput.text(usual.nanos()));
    }

    /** Goes back to the program's figure. */
    public void reset() {
        text.set(DurationInput.text(usual.nanos()));
    }

    public StringProperty textProperty() {
        return text;
    }
}
