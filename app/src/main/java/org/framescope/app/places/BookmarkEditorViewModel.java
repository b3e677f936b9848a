package org.framescope.app.places;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.places.Reading.Readings;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** A bookmark that is being written. */
final class BookmarkEditorViewModel {

    private final @Nullable Bookmark before;
    private final GoToContext context;
    private final int step;
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty range = new SimpleStringProperty();
    private final BooleanProperty atStep = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty();
    private final StringBinding problem;

    /**
     * @param before the bookmark that is changed; null for a new one
     * @param frames what is marked at first
     * @param step the step at which a new one is meant
     * @param suggested a name to begin with
     */
    BookmarkEditorViewModel(
            @Nullable Bookmark before, FrameRange frames, int step, String suggested, GoToContext context) {
        this.before = before;
        this.context = context;
        this.step = before != null && before.step() != Goal.THIS_STEP ? before.step() : step;
        name.set(before == null ? suggested : before.name());
        text.set(before == null ? "" : before.text());
        atStep.set(before != null && before.step() != Goal.THIS_STEP);
        range.set(
                frames.frames() == 1
                        ? context.unit().place(frames.start())
                        : context.unit().range(frames));
        problem = Bindings.createStringBinding(this::findProblem, name, range, text);
    }

    /** The bookmark that is changed; null for a new one. */
    @Nullable Bookmark before() {
        return before;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** The frames as they are typed. */
    StringProperty rangeProperty() {
        return range;
    }

    /** Whether the bookmark is meant at {@link #step}, or at any. */
    BooleanProperty atStepProperty() {
        return atStep;
    }

    int step() {
        return step;
    }

    StringProperty textProperty() {
        return text;
    }

    /** What must be mended before it can be kept, in one sentence; empty when nothing must. */
    StringBinding problemProperty() {
        return problem;
    }

    private String findProblem() {
        if (name.get().isBlank()) {
            return Texts.get("bookmark.no-name");
        }
        if (name.get().strip().length() > Bookmark.LONGEST_NAME) {
            return Texts.get("bookmark.long-name", Integer.toString(Bookmark.LONGEST_NAME));
        }
        if (text.get().length() > Bookmark.LONGEST_TEXT) {
            return Texts.get("bookmark.long-text", Integer.toString(Bookmark.LONGEST_TEXT));
        }
        Readings readings = GoToParser.parse(range.get(), context);
        if (frames() != null) {
            return "";
        }
        return readings.problem().isEmpty() ? Texts.get("bookmark.no-range") : readings.problem();
    }

    private @Nullable FrameRange frames() {
        for (Reading reading : GoToParser.parse(range.get(), context).all()) {
            if (reading.goal() instanceof Goal.Frame frame) {
                return FrameRange.ofLength(frame.mfn(), 1);
            }
            if (reading.goal() instanceof Goal.Frames frames) {
                return frames.range();
            }
        }
        return null;
    }

    /** The bookmark as it is written; null while something must be mended. */
    @Nullable Bookmark result() {
        FrameRange frames = frames();
        return frames == null || !problem.get().isEmpty()
                ? null
                : new Bookmark(name.get().strip(), frames, atStep.get() ? step : Goal.THIS_STEP, text.get());
    }
}
