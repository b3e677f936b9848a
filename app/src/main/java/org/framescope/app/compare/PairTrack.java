package org.framescope.app.compare;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.framescope.app.compare.RunPair.Section;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.RecordingComparison;
import org.jspecify.annotations.Nullable;

/** The scrubber over the stops of a pair: a piece for each phase, and a mark wherever the two runs differ. */
final class PairTrack extends StackPane {

    /** Where the knob of the scrubber stands at both ends. */
    private static final double INSET = 8;

    private static final double BAND = 8;
    private static final double MARK = 14;

    private final PairViewModel model;
    private final Canvas canvas = new Canvas();
    private final Slider slider = new Slider();
    private final ObservableBooleanValue dark;

    PairTrack(PairViewModel model, ObservableBooleanValue dark) {
        this.model = model;
        this.dark = dark;
        getStyleClass().add("track");
        setMinWidth(80);
        slider.setId("compare-scrubber");
        slider.setAccessibleText(Texts.get("compare.scrubber"));
        slider.setMin(1);
        slider.setBlockIncrement(1);
        var band = new Pane(canvas) {
            @Override
            protected void layoutChildren() {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
                paint();
            }
        };
        band.setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().setAll(band, slider);
        slider.valueProperty().subscribe(value -> {
            if (model.pairProperty().get() != null) {
                model.goTo((int) Math.round(value.doubleValue()));
            }
        });
        model.pairProperty().subscribe(this::open);
        model.stopProperty().subscribe(stop -> {
            if ((int) Math.round(slider.getValue()) != stop.intValue()) {
                slider.setValue(stop.intValue());
            }
        });
        dark.subscribe(value -> paint());
    }

    private void open(@Nullable RunPair pair) {
        if (pair != null) {
            // the slider must not move the model while its end changes
            int stop = model.stopProperty().get();
            slider.setMax(Math.max(1, pair.stops()));
            slider.setValue(Math.clamp(stop, 1, Math.max(1, pair.stops())));
            paint();
        }
    }

    private void paint() {
        RunPair pair = model.pairProperty().get();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth() - 2 * INSET;
        double middle = canvas.getHeight() / 2;
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (pair == null || width <= 0) {
            return;
        }
        double perStop = width / Math.max(1, pair.stops());
        Color ink = dark.get() ? Color.web("#8b949e") : Color.web("#8c959f");
        boolean odd = false;
        double drawnTo = -1;
        for (Section section : pair.sections()) {
            double from = Math.rint(INSET + (section.firstStop() - 1) * perStop);
            double to = Math.rint(INSET + (section.endStop() - 1) * perStop);
            if (to > drawnTo) {
                pen.setFill(ink.deriveColor(0, 1, 1, odd ? 0.25 : 0.4));
                pen.fillRect(from, middle - BAND / 2, Math.max(1, to - from - 1), BAND);
                drawnTo = to;
            }
            odd = !odd;
        }
        paintMarks(pen, pair.steps(), pair.stops(), width, middle);
    }

    /** One column of pixels after the other, however many stops it stands for; the more of them differ, the stronger. */
    private void paintMarks(GraphicsContext pen, RecordingComparison steps, int stops, double width, double middle) {
        Color mark = dark.get() ? Color.web("#f0a04b") : Color.web("#bc4c00");
        for (int x = 0; x < width; x++) {
            int from = 1 + (int) ((long) x * stops / (long) width);
            int to = Math.max(from + 1, 1 + (int) ((x + 1L) * stops / (long) width));
            int differing = steps.indexFrom(Math.min(to, stops + 1)) - steps.indexFrom(from);
            if (differing > 0) {
                double share = (double) differing / (to - from);
                pen.setFill(mark.deriveColor(0, 1, 1, 0.45 + 0.55 * share));
                pen.fillRect(INSET + x, middle - MARK / 2, 1, MARK);
            }
        }
    }

    /** {@code Stop 57 of 312, Frametable}. */
    static String position(RunPair pair, int stop) {
        return stop == 0
                ? ""
                : Texts.get(
                        "compare.stop",
                        Units.count(stop),
                        Units.count(pair.stops()),
                        RunPair.stepAt(pair.steps(), stop).phase().title());
    }
}
