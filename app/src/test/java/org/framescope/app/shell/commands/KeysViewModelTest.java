package org.framescope.app.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.commands.KeysViewModel.Conflict;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {

    private static final KeyCombination FREE = KeyCombination.valueOf("Shortcut+Shift+F7");
    private static final KeyCombination OF_FIT = KeyCombination.valueOf("F");

    private final KeyBindings keys = new KeyBindings(new Settings(Path.of("does-not-exist")));
    private final KeysViewModel model = new KeysViewModel(keys);

    @Test
    void aFreeKeyIsTakenAtOnce() {
        model.waitFor(Command.ABOUT);
        assertEquals(Command.ABOUT, model.waitingProperty().get());
        model.press(FREE);
        assertEquals(List.of(FREE), keys.keys(Command.ABOUT));
        assertNull(model.waitingProperty().get());
        assertTrue(model.isAnyChanged());
        model.reset(Command.ABOUT);
        assertFalse(model.isAnyChanged());
    }

    @Test
    void aKeyOfAnotherCommandIsAskedAbout() {
        model.waitFor(Command.ABOUT);
        model.press(OF_FIT);
        assertEquals(
                new Conflict(Command.ABOUT, OF_FIT, Command.FIT_MAP),
                model.conflictProperty().get());
        assertEquals(List.of(OF_FIT), keys.keys(Command.FIT_MAP), "nothing happens before it is decided");
        model.stop();
        assertEquals(List.of(OF_FIT), keys.keys(Command.FIT_MAP));
        assertEquals(List.of(), keys.keys(Command.ABOUT));

        model.waitFor(Command.ABOUT);
        model.press(OF_FIT);
        model.takeOver();
        assertEquals(List.of(OF_FIT), keys.keys(Command.ABOUT));
        assertEquals(List.of(), keys.keys(Command.FIT_MAP));
        model.resetAll();
        assertEquals(List.of(OF_FIT), keys.keys(Command.FIT_MAP));
    }

    @Test
    void itsOwnKeyIsNoConflict() {
        model.waitFor(Command.FIT_MAP);
        model.press(OF_FIT);
        assertNull(model.conflictProperty().get());
        assertEquals(List.of(OF_FIT), keys.keys(Command.FIT_MAP));
    }

    @Test
    void aPressWithoutACommandThatWaitsIsNothing() {
        model.press(FREE);
        assertFalse(model.isAnyChanged());
        model.takeOver();
        assertFalse(model.isAnyChanged());
    }

    @Test
    void commandsAreFoundByNameMenuAndKey() {
        assertEquals(Command.values().length, model.found().size());
        model.queryProperty().set("go to step");
        assertTrue(model.found().contains(Command.GO_TO_STEP));
        model.queryProperty().set("ctrl+g");
        assertEquals(List.of(Command.GO_TO_STEP), model.found());
        model.waitFor(Command.GO_TO_STEP);
        model.queryProperty().set("zzz");
        assertEquals(List.of(), model.found());
        assertNull(model.waitingProperty().get(), "what is out of sight waits no longer");
    }
}
