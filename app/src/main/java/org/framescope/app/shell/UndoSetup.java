package org.framescope.app.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.EditHistory;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Undo and redo: of the scenario editor on its page, of the build and the options of a boot beside the map. In their
 * fields the keys mean this history and not the field's own, in which every other field would be missing.
 */
final class UndoSetup {

    private final MainWindowViewModel model;

    UndoSetup(MainWindowViewModel model) {
        this.model = model;
    }

    void bind(Commands commands, Node editorPage, Node scenarioBar) {
        EditHistory<?> editor = model.editor().history();
        EditHistory<?> boot = model.scenario().history();
        commands.bind(
                Command.UNDO,
                () -> withCurrent(EditHistory::undo),
                new Condition(
                        whenCurrent(editor.canUndoProperty(), boot.canUndoProperty()), Texts.get("why-not.undo")));
        commands.bind(
                Command.REDO,
                () -> withCurrent(EditHistory::redo),
                new Condition(
                        whenCurrent(editor.canRedoProperty(), boot.canRedoProperty()), Texts.get("why-not.redo")));
        for (Node pane : List.of(editorPage, scenarioBar)) {
            commands.undoIn(isIn(pane));
        }
    }

    private void withCurrent(Consumer<EditHistory<?>> action) {
        EditHistory<?> history = current();
        if (history != null) {
            action.accept(history);
        }
    }

    private @Nullable EditHistory<?> current() {
        return switch (model.pageProperty().get()) {
            case EDITOR -> model.editor().history();
            case BOOT -> model.scenario().history();
            case START, COMPARE, PAIR, TRUTH -> null;
        };
    }

    private BooleanBinding whenCurrent(ReadOnlyBooleanProperty editor, ReadOnlyBooleanProperty boot) {
        return Bindings.createBooleanBinding(
                () -> model.pageProperty().get() == Page.EDITOR && editor.get()
                        || model.pageProperty().get() == Page.BOOT && boot.get(),
                model.pageProperty(),
                editor,
                boot);
    }

    private static Predicate<Node> isIn(Node pane) {
        return field -> {
            for (Node node = field; node != null; node = node.getParent()) {
                if (node == pane) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Who comes back to a field begins another edit. */
    void follow(Scene scene) {
        scene.focusOwnerProperty().subscribe(() -> {
            model.editor().history().seal();
            model.scenario().history().seal();
        });
    }
}
