package org.framescope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** A strip behind the scrubber: one piece for each phase, as long as its steps. */
final class PhaseBand extends Region {

    /** Where the knob of the scrubber stands at both ends. */
    static final double INSET = 8;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private record Piece(int first, int last, Region node) {}

    private final PlaybackViewModel model;
    private List<Piece> pieces = List.of();

    PhaseBand(PlaybackViewModel model) {
        this.model = model;
        getStyleClass().add("phase-band");
        setMouseTransparent(true);
        model.recordingProperty().subscribe(this::divide);
        model.stepProperty().subscribe(step -> markCurrent());
    }

    private void divide(@Nullable Recording recording) {
        List<Piece> made = new ArrayList<>();
        StepOutline outline = model.outline();
        for (int phase = 0; recording != null && phase < outline.phaseCount(); phase++) {
            int first = outline.firstPlaceOfPhase(phase) + 1;
            int last = outline.firstPlaceOfPhase(phase + 1);
            made.add(new Piece(first, last, piece(phase % 2 == 1)));
        }
        pieces = made;
        getChildren().setAll(made.stream().map(Piece::node).toList());
        markCurrent();
        requestLayout();
    }

    private static Region piece(boolean odd) {
        var node = new Region();
        node.getStyleClass().add("phase-piece");
        node.pseudoClassStateChanged(ODD, odd);
        return node;
    }

    private void markCurrent() {
        int step = model.stepProperty().get();
        for (Piece piece : pieces) {
            piece.node.pseudoClassStateChanged(CURRENT, piece.first <= step && step <= piece.last);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * INSET;
        int last = model.lastStepProperty().get();
        double perStep = width / Math.max(1, last);
        for (Piece piece : pieces) {
            double from = snapPositionX(INSET + (piece.first - 1) * perStep);
            double to = snapPositionX(INSET + piece.last * perStep);
            piece.node.resizeRelocate(from, 0, Math.max(1, to - from - 1), getHeight());
        }
    }
}
