package org.framescope.app.compare;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.compare.StopText.FigurePair;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.MapDifference;
import org.framescope.engine.frames.MapDifference.UsePair;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepDifference;
import org.jspecify.annotations.Nullable;

/** What both runs do at a stop, and in what they differ, in words and figures. */
final class StepColumns extends VBox {

    static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final int MOST_USES = 5;

    private final Label title = new Label();
    private final Label phase = new Label();
    private final Label badge = new Label();
    private final Label why = new Label();
    private final GridPane grid = new GridPane();
    private final VBox memory = new VBox(4);

    private final ObservableValue<AddressUnit> unit;

    /** @param unit in what places are written */
    StepColumns(PairViewModel model, ObservableValue<AddressUnit> unit) {
        this.unit = unit;
        getStyleClass().add("pair-step");
        title.getStyleClass().add("story-title");
        title.setId("compare-step-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        phase.getStyleClass().add("story-phase");
        badge.getStyleClass().add("pair-badge");
        badge.setId("compare-badge");
        badge.setWrapText(true);
        badge.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("quiet");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        grid.getStyleClass().add("pair-figures");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.SOMETIMES);
        name.setMinWidth(56);
        grid.getColumnConstraints().setAll(name, column(), column());
        getChildren().setAll(new VBox(4, phase, title, badge), why, grid, memory);
        model.momentProperty().subscribe(this::show);
        unit.subscribe(chosen -> show(model.momentProperty().get()));
    }

    private static ColumnConstraints column() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void show(@Nullable PairMoment moment) {
        setVisible(moment != null);
        if (moment == null || moment.stop() == 0) {
            return;
        }
        var text = new StopText(moment.pair().steps(), moment.stop());
        Step step = RunPair.stepAt(moment.pair().steps(), moment.stop());
        phase.setText(text.phase());
        title.setText(text.title());
        StepDifference difference = text.difference();
        badge.setText(Texts.get("compare.badge." + Names.of(difference)));
        badge.pseudoClassStateChanged(DIFFERS, difference != StepDifference.NONE);
        why.setText(step.why());
        showFigures(text);
        showMemory(moment.difference());
    }

    private void showFigures(StopText text) {
        grid.getChildren().clear();
        grid.addRow(0, head(""), head(Texts.get("compare.left")), head(Texts.get("compare.right")));
        grid.addRow(
                1,
                name(Texts.get("compare.step")),
                value(text.leftPosition(), false),
                value(text.rightPosition(), false));
        int row = 2;
        for (FigurePair figure : text.figures(unit.getValue())) {
            grid.addRow(
                    row++,
                    name(figure.name()),
                    value(figure.left(), figure.differs()),
                    value(figure.right(), figure.differs()));
        }
    }

    private static Label head(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().add("figure-name");
        return label;
    }

    private static Label value(String words, boolean differs) {
        var label = new Label(words.isEmpty() ? "\u2013" : words);
        label.getStyleClass().add("figure-value");
        label.pseudoClassStateChanged(DIFFERS, differs);
        if (!words.isEmpty()) {
            Hint.on(label, words);
        }
        return label;
    }

    private void showMemory(@Nullable MapDifference found) {
        if (found == null) {
            memory.getChildren().setAll(head(Texts.get("compare.memory.pending")));
            return;
        }
        memory.getChildren()
                .setAll(head(
                        found.differing() == 0
                                ? Texts.get("compare.memory.same")
                                : Texts.get(
                                        "compare.memory.differs", Units.size(found.differing() << Units.PAGE_SHIFT))));
        List<UsePair> uses = found.uses();
        uses.stream().limit(MOST_USES).map(StepColumns::line).forEach(memory.getChildren()::add);
        if (uses.size() > MOST_USES) {
            memory.getChildren().add(name(Texts.get("compare.memory.more", uses.size() - MOST_USES)));
        }
    }

    private static Label line(UsePair uses) {
        var line = new Label(memoryLine(uses));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        Hint.on(line, Units.exactBytes(uses.frames() << Units.PAGE_SHIFT));
        return line;
    }

    /** {@code 32 MiB: free on the left, frametable on the right}. */
    static String memoryLine(UsePair uses) {
        String size = Units.size(uses.frames() << Units.PAGE_SHIFT);
        return uses.left() == uses.right()
                ? Texts.get("compare.memory.other", size, uses.left().label())
                : Texts.get(
                        "compare.memory.line",
                        size,
                        uses.left().label(),
                        uses.right().label());
    }
}
