package org.framescope.app.timeline;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The filters of the step list as chips, and how many steps they hide. */
final class StepFilterBar {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final StepListViewModel model;
    private final ObservableValue<AddressUnit> unit;
    private final FlowPane chips;
    private final TextField frames;
    private @Nullable Consumer<FrameRange> whenTyped;

    /**
     * @param unit in what places are written
     * @param chips where the chips go
     * @param frames a field in which frames are typed, hidden until they are asked for
     * @param line the line that says how many steps are hidden
     * @param count its text
     */
    StepFilterBar(
            StepListViewModel model,
            ObservableValue<AddressUnit> unit,
            FlowPane chips,
            TextField frames,
            Pane line,
            Label count) {
        this.model = model;
        this.unit = unit;
        this.chips = chips;
        this.frames = frames;
        model.filters().addListener((ListChangeListener<StepQuestion>) change -> showChips());
        unit.subscribe(chosen -> showChips());
        line.visibleProperty().bind(model.filteredProperty());
        line.managedProperty().bind(model.filteredProperty());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::countText,
                        model.shownStepsProperty(),
                        model.lookingProperty(),
                        model.filteredProperty()));
        show(frames, false);
        frames.setOnAction(event -> takeFrames());
        frames.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(frames, false);
                event.consume();
            }
        });
        frames.textProperty().subscribe(text -> frames.pseudoClassStateChanged(INVALID, false));
    }

    private String countText() {
        if (model.lookingProperty().get()) {
            return Texts.get("steps.looking");
        }
        int all = model.allSteps();
        int shown = model.shownStepsProperty().get();
        return Texts.get("steps.hidden", Units.count(shown), Units.count(all), Units.count((long) all - shown));
    }

    private void showChips() {
        chips.getChildren().setAll(model.filters().stream().map(this::chip).toList());
        show(chips, !model.filters().isEmpty());
    }

    private Button chip(StepQuestion question) {
        String words = question.words(unit.getValue());
        var chip = new Button(words);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "filter-chip");
        chip.setMaxWidth(200);
        chip.setAccessibleText(Texts.get("steps.chip.name", words));
        chip.setTooltip(Hint.of(Texts.get("steps.chip.hint", words)));
        chip.setOnAction(event -> model.removeFilter(question));
        return chip;
    }

    /** Lets a person type frames, for whatever they are wanted. */
    void askForFrames(Consumer<FrameRange> use) {
        whenTyped = use;
        frames.clear();
        show(frames, true);
        frames.requestFocus();
    }

    private void takeFrames() {
        var typed = FrameRangeText.parse(frames.getText());
        frames.pseudoClassStateChanged(INVALID, typed.isEmpty());
        if (typed.isPresent() && whenTyped != null) {
            show(frames, false);
            whenTyped.accept(typed.get());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
