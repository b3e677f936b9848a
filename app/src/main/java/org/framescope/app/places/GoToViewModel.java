package org.framescope.app.places;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import org.framescope.app.i18n.Texts;
import org.framescope.app.places.FrameSearch.Direction;
import org.framescope.app.places.Reading.Readings;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.units.AddressUnit;
import org.framescope.app.work.LatestWork;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The field in which somebody types where to go: what it could mean, what was found, and the search that goes on. */
final class GoToViewModel {

    private final PlacesViewModel places;
    private final PlaybackViewModel playback;
    private final ReadOnlyObjectProperty<@Nullable OpenRun> run;
    private final LatestWork<Runnable> searches;
    private final LatestWork<List<Landmark>> surveys;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<Reading> readings =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private List<Landmark> landmarks = List.of();
    private int hidden;
    private @Nullable Target target;

    GoToViewModel(
            PlacesViewModel places,
            PlaybackViewModel playback,
            ReadOnlyObjectProperty<@Nullable OpenRun> run,
            Executor worker,
            Executor window) {
        this.places = places;
        this.playback = playback;
        this.run = run;
        searches = new LatestWork<>(worker, window, Runnable::run);
        surveys = new LatestWork<>(worker, window, this::surveyed);
        text.subscribe(typed -> read());
        places.unitProperty().subscribe(unit -> read());
        run.subscribe(this::opened);
    }

    private void opened(@Nullable OpenRun now) {
        searches.forget();
        searching.set(false);
        outcome.set("");
        landmarks = List.of();
        if (now == null) {
            surveys.forget();
        } else {
            surveys.forget();
            surveys.ask((found, outdated) -> found.accept(Landmarks.of(now, outdated)));
        }
    }

    private void surveyed(List<Landmark> found) {
        landmarks = List.copyOf(found);
        read();
    }

    /** What is known now for understanding a place. */
    GoToContext context() {
        OpenRun opened = run.get();
        long end = opened == null ? 0 : opened.end().end();
        int steps = opened == null ? 0 : opened.recording().size();
        return new GoToContext(places.unitProperty().get(), end, steps, landmarks);
    }

    private void read() {
        Readings now = run.get() == null ? Readings.none("") : GoToParser.parse(text.get(), context());
        int shown = Math.min(NameFinder.MOST, now.all().size());
        hidden = now.all().size() - shown + now.more();
        readings.setAll(now.all().subList(0, shown));
        problem.set(now.problem());
    }

    StringProperty textProperty() {
        return text;
    }

    /** What the text could mean, the likeliest first, at most {@link NameFinder#MOST}. */
    ReadOnlyListProperty<Reading> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** How many more meanings there are than are offered. */
    int hidden() {
        return hidden;
    }

    /** One sentence why the text means nothing here; empty when it does, or when nothing was typed. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the last search came to, one sentence. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Says something where the outcome of a search is said. */
    void tell(String key) {
        outcome.set(Texts.get(key));
    }

    void closeOutcome() {
        outcome.set("");
    }

    /** Drops what is looked for just now. */
    void stop() {
        searches.forget();
        surveys.forget();
    }

    /** Whether a search runs. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Goes where the text leads by its likeliest meaning; false when it has none. */
    boolean go() {
        if (readings.isEmpty()) {
            return false;
        }
        go(readings.getFirst());
        return true;
    }

    void go(Reading reading) {
        if (reading.goal() instanceof Goal.Find find) {
            target = find.target();
            find(Direction.NEXT);
        } else {
            outcome.set("");
            places.follow(reading.goal());
        }
    }

    /** Looks for the next or previous occurrence of what was looked for last; of the use of the frame at the cursor first. */
    void find(Direction direction) {
        Moment moment = playback.momentProperty().get();
        long from = places.position();
        Target wanted = target;
        if (moment == null) {
            return;
        }
        if (wanted == null && from >= 0 && from < moment.map().end()) {
            wanted = Target.OfUses.of(moment.map().runAt(from).use());
            target = wanted;
        }
        if (wanted == null) {
            outcome.set(Texts.get("find.nothing-to-look-for"));
            return;
        }
        Target what = wanted;
        searching.set(true);
        searches.forget();
        searches.ask((finished, outdated) -> {
            Found found = FrameSearch.find(moment.map(), what, from, direction, outdated);
            finished.accept(() -> finish(what, direction, moment, found));
        });
    }

    private void finish(Target what, Direction direction, Moment moment, Found found) {
        searching.set(false);
        FrameRange range = found.range();
        AddressUnit unit = places.unitProperty().get();
        if (range == null) {
            outcome.set(Texts.get("find.none", what.label(), Units.count(moment.number())));
            return;
        }
        places.followFound(range);
        String where = Texts.get(
                what instanceof Target.FreeBlock ? "find.found.block" : "find.found",
                what.label(),
                Units.count(found.index() + 1),
                Units.count(found.count()),
                unit.place(range.start()),
                Units.size(range.bytes()),
                Units.size(found.frames() << Units.PAGE_SHIFT));
        String wrapped = direction == Direction.NEXT ? "find.from-start" : "find.from-end";
        outcome.set(found.wrapped() && found.count() > 1 ? where + " " + Texts.get(wrapped) : where);
    }
}
