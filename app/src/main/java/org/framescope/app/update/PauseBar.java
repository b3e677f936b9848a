package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.framescope.app.update.PauseReading.Part;
import org.framescope.engine.liveupdate.pause.PausePhase;

/**
 * The pause as a line of pieces, one for each phase, as long as the phase takes; what has passed is filled. Style class
 * {@code pause-bar}, its pieces {@code pause-piece} and {@code pause-spent} with {@code :dominant} and
 * {@code :current}.
 */
final class PauseBar extends Region {

    private static final double HEIGHT = 10;
    private static final double GAP = 1;
    private static final PseudoClass DOMINANT = PseudoClass.getPseudoClass("dominant");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private record Piece(PausePhase phase, Region whole, Region spent) {}

    private final List<Piece> pieces = new ArrayList<>();
    private PauseReading reading = PauseReading.none(GuestState.NONE);

    PauseBar() {
        getStyleClass().add("pause-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(PauseReading shown) {
        reading = shown;
        List<PausePhase> phases = shown.parts().stream().map(Part::phase).toList();
        if (!phases.equals(pieces.stream().map(Piece::phase).toList())) {
            pieces.clear();
            phases.forEach(phase -> pieces.add(new Piece(phase, part("pause-piece"), part("pause-spent"))));
            getChildren().clear();
            pieces.forEach(piece -> getChildren().addAll(piece.whole, piece.spent));
        }
        for (Piece piece : pieces) {
            boolean dominant = piece.phase == shown.dominant();
            piece.whole.pseudoClassStateChanged(DOMINANT, dominant);
            piece.spent.pseudoClassStateChanged(DOMINANT, dominant);
            piece.whole.pseudoClassStateChanged(CURRENT, piece.phase == shown.current());
            piece.spent.pseudoClassStateChanged(CURRENT, piece.phase == shown.current());
        }
        requestLayout();
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    @Override
    protected void layoutChildren() {
        double perNano = getWidth() / Math.max(1, reading.totalNanos());
        double at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Part part = reading.parts().get(i);
            double from = snapPositionX(at * perNano);
            at += part.nanos();
            double width = Math.max(1, snapPositionX(at * perNano) - from - GAP);
            double done = part.nanos() == 0 ? 0 : part.spentNanos() / part.nanos();
            pieces.get(i).whole.resizeRelocate(from, 0, width, HEIGHT);
            pieces.get(i).spent.resizeRelocate(from, 0, done == 0 ? 0 : Math.max(1, width * done), HEIGHT);
        }
    }
}
