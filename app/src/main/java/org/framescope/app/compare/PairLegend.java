package org.framescope.app.compare;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.map.MapView;
import org.framescope.app.map.UseSwatch;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The uses that are present on one of two maps, with the amounts on both sides where these differ. */
final class PairLegend extends FlowPane {

    private final MapView left;

    PairLegend(PairViewModel model, MapView left, MapView right) {
        this.left = left;
        getStyleClass().addAll("map-legend", "pair-legend");
        getStylesheets().add(Layouts.styleSheet("map.css"));
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(Texts.get("compare.legend"));
        model.momentProperty().subscribe((before, now) -> {
            // a moment comes twice, the second time with the difference of its maps
            if (before == null || now == null || before.left() != now.left() || before.right() != now.right()) {
                show(now);
            }
        });
        left.darkProperty().subscribe(dark -> show(model.momentProperty().get()));
        left.colours()
                .paletteKindProperty()
                .subscribe(kind -> show(model.momentProperty().get()));
        right.isolatedProperty().subscribe(uses -> select());
    }

    private void show(@Nullable PairMoment moment) {
        getChildren().clear();
        if (moment == null) {
            return;
        }
        for (FrameUse use : FrameUse.values()) {
            long ofLeft = moment.leftUses()[use.ordinal()];
            long ofRight = moment.rightUses()[use.ordinal()];
            if (ofLeft > 0 || ofRight > 0) {
                getChildren().add(entry(use, ofLeft, ofRight));
            }
        }
        select();
    }

    private ToggleButton entry(FrameUse use, long leftFrames, long rightFrames) {
        long leftBytes = leftFrames << Units.PAGE_SHIFT;
        long rightBytes = rightFrames << Units.PAGE_SHIFT;
        String text = leftFrames == rightFrames
                ? Texts.get("compare.legend.same", use.label(), Units.size(leftBytes))
                : Texts.get("compare.legend.differs", use.label(), Units.size(leftBytes), Units.size(rightBytes));
        var entry = new ToggleButton(text, new UseSwatch(use, left.colours().palette(), scale()));
        entry.getStyleClass().add("map-legend-entry");
        entry.pseudoClassStateChanged(StepColumns.DIFFERS, leftFrames != rightFrames);
        entry.setUserData(use);
        Hint.on(
                entry,
                Texts.get(
                        "compare.legend.help",
                        use.explanation(),
                        Units.exactBytes(leftBytes),
                        Units.exactBytes(rightBytes)));
        entry.setOnAction(event -> isolate(use));
        return entry;
    }

    private double scale() {
        var window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private void isolate(FrameUse use) {
        Set<FrameUse> next = EnumSet.noneOf(FrameUse.class);
        next.addAll(left.isolatedProperty().get());
        if (!next.remove(use)) {
            next.add(use);
        }
        left.isolate(next);
    }

    private void select() {
        Set<FrameUse> isolated = left.isolatedProperty().get();
        getChildren()
                .forEach(node -> ((ToggleButton) node).setSelected(isolated.contains((FrameUse) node.getUserData())));
    }
}
