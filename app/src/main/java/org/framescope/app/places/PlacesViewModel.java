package org.framescope.app.places;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** Where somebody is in memory and time, where they have been, and how they get elsewhere. */
public final class PlacesViewModel {

    private final PlaybackViewModel playback;
    private final ObjectProperty<AddressUnit> unit = new SimpleObjectProperty<>(AddressUnit.HEX);
    private final SelectionViewModel selection;
    private final GoToViewModel goTo;
    private final BookmarksViewModel bookmarks;
    private final History<Place> history = new History<>();
    private @Nullable MapHand map;

    /** Whether a move is being made: one that is part of it is no move of its own. */
    private boolean travelling;

    /**
     * @param run the run that is open
     * @param sideFile where the bookmarks of a run are kept
     * @param worker one thread, for what takes long
     * @param window the thread of the window
     */
    public PlacesViewModel(
            PlaybackViewModel playback,
            ReadOnlyObjectProperty<@Nullable OpenRun> run,
            Function<OpenRun, Path> sideFile,
            Executor worker,
            Executor window) {
        this.playback = playback;
        playback.travelBy(this::travel);
        selection = new SelectionViewModel(playback, run, worker, window);
        goTo = new GoToViewModel(this, playback, run, worker, window);
        bookmarks = new BookmarksViewModel(worker, window);
        run.subscribe(opened -> {
            history.clear();
            selection.clear();
            if (opened != null) {
                bookmarks.open(sideFile.apply(opened), opened.title());
            }
        });
    }

    /** Hands over the map that shows the places. */
    void useMap(MapHand hand) {
        map = hand;
    }

    /** The unit in which places are written. */
    public ObjectProperty<AddressUnit> unitProperty() {
        return unit;
    }

    public SelectionViewModel selection() {
        return selection;
    }

    GoToViewModel goTo() {
        return goTo;
    }

    public BookmarksViewModel bookmarks() {
        return bookmarks;
    }

    History<Place> history() {
        return history;
    }

    /** Goes to the next occurrence of what was looked for last. */
    public void findNext() {
        goTo.find(FrameSearch.Direction.NEXT);
    }

    /** Goes to the previous occurrence of what was looked for last. */
    public void findPrevious() {
        goTo.find(FrameSearch.Direction.PREVIOUS);
    }

    /** Selects the neighbouring frames that are like the one at the cursor. */
    public void selectRun() {
        selection.selectRun(position());
    }

    /** Selects the block around the cursor, each time the next larger one. */
    public void selectBlock() {
        selection.selectLargerBlock(position());
    }

    /** Goes somewhere, and remembers where one was. A search is {@link GoToViewModel}'s. */
    void follow(Goal goal) {
        jump(() -> {
            switch (goal) {
                case Goal.Frame frame -> {
                    goToStep(frame.step());
                    selection.clear();
                    hand().approach(frame.mfn());
                }
                case Goal.Frames frames -> {
                    goToStep(frames.step());
                    selection.select(frames.range());
                    hand().show(frames.range());
                }
                case Goal.Block block -> {
                    selection.selectBlock(Math.max(0, position()), block.order());
                    showSelection();
                }
                case Goal.Step step -> goToStep(step.number());
                case Goal.Find find -> throw new IllegalArgumentException("a search is no place: " + find);
            }
        });
    }

    /** Selects what was found and brings it into sight, at the same zoom. */
    void followFound(FrameRange range) {
        jump(() -> {
            selection.select(range);
            hand().reveal(range.start());
        });
    }

    /** Shows the selected frames as large as can be. */
    public void zoomToSelection() {
        jump(this::showSelection);
    }

    private void showSelection() {
        FrameRange range = selection.range();
        if (range != null) {
            hand().show(range);
        }
    }

    /** Moves elsewhere, and remembers where one was. */
    public void jump(Runnable move) {
        if (map == null || map.view() == null) {
            return;
        }
        Place left = here();
        move.run();
        history.jump(left, here());
    }

    /** As {@link #jump}, and also before there is a map. */
    private void travel(Runnable move) {
        if (travelling || map == null || map.view() == null) {
            move.run();
            return;
        }
        travelling = true;
        try {
            jump(move);
        } finally {
            travelling = false;
        }
    }

    private void goToStep(int step) {
        if (step != Goal.THIS_STEP) {
            playback.pause();
            playback.goTo(step);
        }
    }

    public void back() {
        if (map != null && map.view() != null) {
            restore(history.back(here()));
        }
    }

    public void forward() {
        if (map != null && map.view() != null) {
            restore(history.forward(here()));
        }
    }

    private void restore(@Nullable Place place) {
        if (place != null) {
            goToStep(place.step());
            selection.rangeProperty().set(place.selection());
            hand().restore(place.view(), place.cursor());
        }
    }

    private Place here() {
        Object view = hand().view();
        if (view == null) {
            throw new IllegalStateException("there is no map yet");
        }
        return new Place(
                view,
                hand().cursor(),
                selection.range(),
                playback.stepProperty().get());
    }

    private MapHand hand() {
        if (map == null) {
            throw new IllegalStateException("no map was handed over");
        }
        return map;
    }

    /** The frame from which a search goes on: the cursor's, else the start of the selection; -1 for neither. */
    long position() {
        long cursor = map == null ? -1 : map.cursor();
        FrameRange range = selection.range();
        return cursor >= 0 || range == null ? cursor : range.start();
    }

    /** The frames that a bookmark or a copy is about: the selection, else the frame at the cursor; null for neither. */
    @Nullable FrameRange subject() {
        FrameRange range = selection.range();
        long cursor = map == null ? -1 : map.cursor();
        return range != null || cursor < 0 ? range : FrameRange.ofLength(cursor, 1);
    }

    /** The subject and the step as a text that leads back to it when it is typed where one goes to; empty without one. */
    String shareText() {
        FrameRange range = subject();
        if (range == null) {
            return "";
        }
        return ShareText.of(range, playback.stepProperty().get());
    }

    /** What a copy takes: the summary of the selection, else the frame at the cursor; empty for neither. */
    String copyText() {
        String summary = selection.text(unit.get());
        return summary.isEmpty() ? shareText() : summary;
    }

    /** A bookmark of the subject that is not kept yet; null without a subject. */
    @Nullable BookmarkEditorViewModel newBookmark() {
        FrameRange range = subject();
        Moment moment = playback.momentProperty().get();
        if (range == null || moment == null || range.start() >= moment.map().end()) {
            return null;
        }
        String use = moment.map().runAt(range.start()).use().label();
        String name = Texts.get("bookmark.suggested", use, unit.get().place(range.start()));
        return new BookmarkEditorViewModel(null, range, playback.stepProperty().get(), name, goTo.context());
    }

    /** A kept bookmark to be changed. */
    BookmarkEditorViewModel change(Bookmark bookmark) {
        return new BookmarkEditorViewModel(
                bookmark, bookmark.range(), Math.max(1, playback.stepProperty().get()), "", goTo.context());
    }

    /** Writes places in the next unit. */
    public void nextUnit() {
        unit.set(unit.get().next());
    }

    /** Drops what is looked for just now. */
    public void stop() {
        selection.stop();
        goTo.stop();
    }
}
