package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recording;

/** A strip above the scrubber with a mark for each chapter, finding, breakpoint and failure. A click goes there. */
final class MarkBand extends Region {

    private static final double MARK = 9;

    private record Placed(StepMark mark, StackPane node) {}

    private final PlaybackViewModel playback;
    private final BreakpointsViewModel breakpoints;
    private List<Placed> placed = List.of();
    private boolean stale = true;

    MarkBand(PlaybackViewModel playback, BreakpointsViewModel breakpoints) {
        this.playback = playback;
        this.breakpoints = breakpoints;
        getStyleClass().add("mark-band");
        playback.recordingProperty().subscribe(recording -> refill());
        breakpoints.breakpoints().addListener((ListChangeListener<Breakpoint>) change -> refill());
        breakpoints.unitProperty().subscribe(unit -> refill());
        widthProperty().subscribe(width -> refill());
    }

    private void refill() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PhaseBand.INSET;
        Recording recording = playback.recordingProperty().get();
        if (stale) {
            stale = false;
            List<Placed> made = new ArrayList<>();
            if (recording != null && width > MARK) {
                for (StepMark mark : StepMark.of(
                        recording,
                        breakpoints.breakpoints(),
                        breakpoints.unitProperty().get(),
                        (int) (width / MARK))) {
                    made.add(new Placed(mark, node(mark)));
                }
            }
            placed = made;
            getChildren().setAll(made.stream().map(Placed::node).toList());
        }
        double perStep = width / Math.max(1, playback.lastStepProperty().get());
        for (Placed each : placed) {
            double middle = PhaseBand.INSET + (each.mark.step() - 0.5) * perStep;
            double left = Math.clamp(middle - MARK / 2, 0, Math.max(0, getWidth() - MARK));
            each.node.resizeRelocate(snapPositionX(left), 0, MARK, getHeight());
        }
    }

    private StackPane node(StepMark mark) {
        var shape = new Region();
        String sort = mark.sort().name().toLowerCase(java.util.Locale.ROOT);
        shape.getStyleClass().addAll("mark", "mark-" + sort);
        var node = new StackPane(shape);
        node.setAccessibleText(mark.allWords());
        Hint.on(node, Texts.get("chart.step", Units.count(mark.step())) + "\n" + mark.allWords());
        node.setOnMousePressed(event -> {
            playback.jumpTo(mark.step());
            event.consume();
        });
        return node;
    }
}
