package org.framescope.app.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.charts.Amounts;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.i18n.Texts;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.frames.Units;
import org.framescope.engine.history.MemoryFigure;
import org.framescope.engine.history.MemoryHistory;
import org.jspecify.annotations.Nullable;

/** The small charts of the bottom bar, and which of them is enlarged above it. */
public final class FigureBarViewModel {

    private final PlaybackViewModel playback;
    private final MemoryHistoryViewModel history;
    private final ObjectProperty<MemoryFigure> chosen = new SimpleObjectProperty<>(MemoryFigure.FREE);
    private final BooleanProperty enlarged = new SimpleBooleanProperty();
    private final BooleanProperty all = new SimpleBooleanProperty();

    public FigureBarViewModel(PlaybackViewModel playback, MemoryHistoryViewModel history) {
        this.playback = playback;
        this.history = history;
    }

    /** The figure whose chart is enlarged, or was last. */
    public ObjectProperty<MemoryFigure> chosenProperty() {
        return chosen;
    }

    /** Whether a chart is enlarged. */
    public BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /** Whether all charts are enlarged, and not just the chosen one. */
    public BooleanProperty allProperty() {
        return all;
    }

    public PlaybackViewModel playback() {
        return playback;
    }

    public MemoryHistoryViewModel history() {
        return history;
    }

    /** The figures of the open run; empty while nothing is open. */
    public List<MemoryFigure> figures() {
        OpenRun run = history.runProperty().get();
        return run == null ? List.of() : FigureCharts.figures(run);
    }

    /** Enlarges the chart of a figure; puts it away again when it is the one that is large. */
    public void choose(MemoryFigure figure) {
        boolean away = enlarged.get() && !all.get() && chosen.get() == figure;
        chosen.set(figure);
        all.set(false);
        enlarged.set(!away);
    }

    /** Enlarges the chosen chart, or puts it away. */
    public void toggle() {
        enlarged.set(!enlarged.get());
    }

    /** Enlarges the chart of the next figure. */
    public void next() {
        List<MemoryFigure> figures = figures();
        if (figures.isEmpty()) {
            return;
        }
        if (enlarged.get() && !all.get()) {
            chosen.set(figures.get((figures.indexOf(chosen.get()) + 1) % figures.size()));
        }
        all.set(false);
        enlarged.set(true);
    }

    /** Enlarges all charts, or puts them away. */
    public void toggleAll() {
        boolean show = !(enlarged.get() && all.get());
        all.set(show);
        enlarged.set(show);
    }

    /** The enlarged figures, in order. */
    public List<MemoryFigure> large() {
        List<MemoryFigure> figures = figures();
        if (!enlarged.get() || figures.isEmpty()) {
            return List.of();
        }
        if (all.get()) {
            return figures;
        }
        return figures.contains(chosen.get()) ? List.of(chosen.get()) : List.of(figures.getFirst());
    }

    /** The chart of a figure as far as it is counted; null before there is anything. */
    public @Nullable StepsChart chart(MemoryFigure figure) {
        OpenRun run = history.runProperty().get();
        MemoryHistory known = history.historyProperty().get();
        return run == null || known == null ? null : FigureCharts.chart(run, known, figure);
    }

    /** The value of a figure after the shown step. */
    public String valueNow(MemoryFigure figure) {
        OpenRun run = history.runProperty().get();
        return run == null
                ? ""
                : FigureCharts.value(
                        run,
                        history.historyProperty().get(),
                        figure,
                        playback.stepProperty().get());
    }

    /** Finds the exact value of a figure after a step and puts it into words. */
    public void readExactly(MemoryFigure figure, int step, Consumer<String> words) {
        history.askExactly(step, figures -> words.accept(exactly(figure, step, figures)));
    }

    private static String exactly(MemoryFigure figure, int step, Map<MemoryFigure, Long> figures) {
        return Texts.get("chart.step", Units.count(step)) + "\n" + FigureCharts.name(figure) + ": "
                + Amounts.exactly(figure.unit(), figures.get(figure));
    }
}
