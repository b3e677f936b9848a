package org.framescope.app.places;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Layouts;

/** Back, forward, and the field in which somebody types where to go. Style class {@code go-to}. */
public final class GoToPane extends HBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double WIDEST = 280;
    private static final double NARROWEST = 160;
    /** A narrower field has a prompt that names less. */
    private static final double ROOM_FOR_EXAMPLES = 232;

    /** In a narrower window there is no room for the buttons; the menu has them as well. */
    private static final double ROOM_FOR_BUTTONS = 1500;

    private final PlacesViewModel places;
    private final GoToViewModel model;
    private final TextField field = new TextField();
    private final SuggestionPopup suggestions;
    private final Runnable whenDone;

    /** @param whenDone what takes the keyboard when somebody went somewhere, such as the map */
    public GoToPane(PlacesViewModel places, Runnable whenDone) {
        this.places = places;
        this.whenDone = whenDone;
        model = places.goTo();
        suggestions = new SuggestionPopup(model, this::accept);
        getStyleClass().add("go-to");
        getStylesheets().add(Layouts.styleSheet("places.css"));
        field.setId("go-to");
        field.setAccessibleText(Texts.get("go-to.name"));
        field.setAccessibleHelp(Texts.get("go-to.help"));
        field.setMinWidth(NARROWEST);
        field.setMaxWidth(WIDEST);
        field.widthProperty()
                .subscribe(width -> field.setPromptText(
                        Texts.get(width.doubleValue() < ROOM_FOR_EXAMPLES ? "go-to.prompt.short" : "go-to.prompt")));
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren()
                .setAll(
                        button(
                                "place-back",
                                places::back,
                                places.history().hasBackProperty().not()),
                        button(
                                "place-forward",
                                places::forward,
                                places.history().hasForwardProperty().not()),
                        field);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                var room = scene.widthProperty().greaterThanOrEqualTo(ROOM_FOR_BUTTONS);
                showButtons(room);
                field.prefWidthProperty().bind(Bindings.when(room).then(WIDEST).otherwise(NARROWEST));
            }
        });
        field.textProperty().bindBidirectional(model.textProperty());
        model.problemProperty().subscribe(problem -> field.pseudoClassStateChanged(INVALID, false));
        field.textProperty().subscribe(text -> offer());
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                offer();
            } else {
                suggestions.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void showButtons(ObservableValue<Boolean> room) {
        for (Node child : getChildren()) {
            if (child != field) {
                child.visibleProperty().bind(room);
                child.managedProperty().bind(room);
            }
        }
    }

    private static Button button(String id, Runnable action, ObservableValue<Boolean> disabled) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + id);
        var button = new Button();
        button.setGraphic(icon);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setAccessibleText(Texts.get("command." + id));
        button.setTooltip(Hint.of(Texts.get("command." + id)));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(disabled);
        return button;
    }

    private void offer() {
        if (field.isFocused()) {
            suggestions.show(field);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter();
            case UP -> suggestions.move(-1);
            case DOWN -> suggestions.move(1);
            case ESCAPE -> {
                if (field.getText().isEmpty() || !suggestions.isShowing()) {
                    done();
                } else {
                    field.clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        Reading chosen = suggestions.chosen();
        if (chosen != null) {
            accept(chosen);
        } else {
            field.pseudoClassStateChanged(
                    INVALID, !model.problemProperty().get().isEmpty());
            suggestions.show(field);
        }
    }

    private void accept(Reading reading) {
        done();
        model.go(reading);
    }

    private void done() {
        suggestions.hide();
        whenDone.run();
    }

    /** Lets somebody type where to go. */
    public void ask() {
        field.requestFocus();
        field.selectAll();
    }

    /** As {@link #ask}, with an explanation of what a range looks like instead of what was typed before. */
    public void askForRange() {
        field.clear();
        field.requestFocus();
    }

    Node field() {
        return field;
    }
}
