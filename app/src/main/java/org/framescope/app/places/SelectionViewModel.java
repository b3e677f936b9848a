package org.framescope.app.places;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.run.OpenRun;
import org.framescope.app.tables.Table;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.units.AddressUnit;
import org.framescope.app.work.LatestWork;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.jspecify.annotations.Nullable;

/** Which frames are selected, and what lies in them at the shown step. */
public final class SelectionViewModel {

    /** Order of a 2 MiB block. */
    private static final int LARGE_PAGE_ORDER = 9;

    private final PlaybackViewModel playback;
    private final ReadOnlyObjectProperty<@Nullable OpenRun> run;
    private final LatestWork<RangeSummary> sums;
    private final LatestWork<FrameRange> runs;
    private final ObjectProperty<@Nullable FrameRange> range = new SimpleObjectProperty<>();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable RangeSummary> summary = new ReadOnlyObjectWrapper<>();

    SelectionViewModel(
            PlaybackViewModel playback,
            ReadOnlyObjectProperty<@Nullable OpenRun> run,
            Executor worker,
            Executor window) {
        this.playback = playback;
        this.run = run;
        sums = new LatestWork<>(worker, window, summary::set);
        runs = new LatestWork<>(worker, window, range::set);
        range.subscribe(now -> sumUp());
        playback.momentProperty().subscribe(now -> sumUp());
    }

    /** Whether of the summary only its head is shown. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** The selected frames; null for none. Never empty, and never beyond the end of memory. */
    public ObjectProperty<@Nullable FrameRange> rangeProperty() {
        return range;
    }

    public @Nullable FrameRange range() {
        return range.get();
    }

    /**
     * What lies in the selection; null without one. Follows the selection and the step as soon as it is computed, and says
     * itself which of them it is of.
     */
    ReadOnlyObjectProperty<@Nullable RangeSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Selects what of a range lies in memory; nothing where that is nothing. */
    public void select(FrameRange wanted) {
        Moment moment = playback.momentProperty().get();
        long end = moment == null ? Bookmark.LAST_FRAME : moment.map().end();
        long start = Math.min(wanted.start(), end);
        FrameRange inside = new FrameRange(start, Math.min(wanted.end(), end));
        range.set(inside.isEmpty() ? null : inside);
    }

    /** Drops what is computed just now. */
    void stop() {
        sums.forget();
        runs.forget();
    }

    public void clear() {
        range.set(null);
    }

    /** Selects the neighbouring frames that have the same use, owner and order as a frame. */
    void selectRun(long mfn) {
        Moment moment = playback.momentProperty().get();
        if (moment != null && mfn >= 0 && mfn < moment.map().end()) {
            runs.forget();
            runs.ask((found, outdated) -> found.accept(alike(moment.map(), mfn, outdated)));
        }
    }

    /** The frames around a frame that are like it; in which steps they became so does not matter. */
    private static FrameRange alike(FrameMap map, long mfn, BooleanSupplier stale) {
        FrameRun run = map.runAt(mfn);
        long start = run.start();
        while (start > 0 && map.runAt(start - 1).state() == run.state() && !stale.getAsBoolean()) {
            start = map.runAt(start - 1).start();
        }
        long end = run.end();
        while (end < map.end() && map.runAt(end).state() == run.state() && !stale.getAsBoolean()) {
            end = map.runAt(end).end();
        }
        return new FrameRange(start, end);
    }

    /** Selects the block of {@code 2^order} frames, aligned to its size, that holds a frame; clipped to memory. */
    void selectBlock(long mfn, int order) {
        select(FrameRange.ofLength(mfn >> order << order, 1L << order));
    }

    /**
     * Selects the block around a frame that is one order larger than the block that is selected; first the free block that
     * holds it, or 2 MiB.
     */
    void selectLargerBlock(long mfn) {
        Moment moment = playback.momentProperty().get();
        if (moment == null || mfn < 0 || mfn >= moment.map().end()) {
            return;
        }
        FrameRange now = range.get();
        AlignedBlock block = now == null ? null : AlignedBlock.largestIn(now.start(), now.end());
        boolean isBlock = block != null && block.range().equals(now) && now.contains(mfn);
        int free = FrameState.order(moment.map().runAt(mfn).state());
        int order = isBlock ? block.order() + 1 : free >= 0 ? free : LARGE_PAGE_ORDER;
        selectBlock(mfn, Math.min(order, Target.MAX_ORDER));
    }

    /** The summary as lines of text; empty before there is one. */
    String text(AddressUnit unit) {
        RangeSummary now = summary.get();
        return now == null ? "" : SummaryText.lines(now, unit);
    }

    /** The summary as a table, for files; null before there is one. */
    public @Nullable Table table() {
        RangeSummary now = summary.get();
        return now == null ? null : SummaryText.table(now);
    }

    private void sumUp() {
        FrameRange selected = range.get();
        Moment moment = playback.momentProperty().get();
        OpenRun opened = run.get();
        if (selected == null || moment == null || opened == null || moment.recording() != opened.recording()) {
            sums.forget();
            summary.set(null);
            return;
        }
        FrameRange inside = new FrameRange(
                selected.start(), Math.min(selected.end(), moment.map().end()));
        sums.forget();
        sums.ask((found, outdated) ->
                found.accept(RangeSummaries.of(moment.map(), inside, moment.number(), opened.nodes(), outdated)));
    }
}
