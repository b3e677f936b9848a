package org.framescope.app.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.app.settings.Settings;

class KeyBindingsTest {

    private enum Kind {
        ADD,
        REMOVE,
        RESET,
        RESET_ALL
    }

    /** Something that the user does to the keys. */
    private record Act(Kind kind, Command command, KeyCombination key) {}

    private static final List<KeyCombination> SOME_KEYS = Stream.of(
                    "F", "Space", "Shortcut+O", "Shift+X", "F1", "Alt+F9")
            .map(KeyCombination::valueOf)
            .toList();

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of(Command.class), Arbitraries.of(SOME_KEYS))
                .as(Act::new)
                .list()
                .ofMaxSize(20);
    }

    private static void act(KeyBindings keys, Act act) {
        switch (act.kind) {
            case ADD -> keys.add(act.command, act.key);
            case REMOVE -> keys.remove(act.command, act.key);
            case RESET -> keys.reset(act.command);
            case RESET_ALL -> keys.resetAll();
        }
    }

    @Property(tries = 200)
    void noKeyMeansTwoThingsAndAllIsRemembered(@ForAll("acts") List<Act> acts) throws IOException {
        Path file = Files.createTempFile("framescope", ".properties");
        try {
            var settings = new Settings(file);
            var keys = new KeyBindings(settings);
            for (Act act : acts) {
                act(keys, act);
                assertDistinct(keys);
            }
            settings.save();
            assertEquals(
                    keys.allProperty().get(),
                    new KeyBindings(new Settings(file)).allProperty().get());
        } finally {
            Files.delete(file);
        }
    }

    private static void assertDistinct(KeyBindings keys) {
        List<KeyCombination> all = new ArrayList<>();
        keys.allProperty().get().values().forEach(all::addAll);
        assertEquals(all.size(), new HashSet<>(all).size(), () -> "a key has two commands: " + keys.allProperty());
    }

    private static KeyBindings fresh(Map<String, String> written) {
        var settings = new Settings(Path.of("does-not-exist"));
        written.forEach(settings::put);
        return new KeyBindings(settings);
    }

    @Example
    void everyUsualKeyBelongsToItsCommand() {
        var keys = fresh(Map.of());
        for (Command command : Command.values()) {
            assertEquals(command.usualKeys(), keys.keys(command), "a key of " + command + " has another command too");
            assertFalse(keys.isChanged(command));
        }
    }

    @Example
    void aKeyMovesToWhoAsksForIt() {
        var keys = fresh(Map.of());
        var f = KeyCombination.valueOf("F");
        keys.add(Command.PLAY, f);
        assertEquals(Optional.of(Command.PLAY), keys.ownerOf(f));
        assertEquals(List.of(), keys.keys(Command.FIT_MAP));
        assertEquals(List.of(KeyCombination.valueOf("Space"), f), keys.keys(Command.PLAY));
        keys.reset(Command.FIT_MAP);
        assertEquals(List.of(f), keys.keys(Command.FIT_MAP));
        assertEquals(Command.PLAY.usualKeys(), keys.keys(Command.PLAY));
        assertFalse(keys.isChanged(Command.PLAY));
    }

    @Example
    void whatAPersonWroteIntoTheFileHolds() {
        var keys = fresh(Map.of("keys.play", "P | nonsense+key | F", "keys.about", "F", "keys.quit", ""));
        assertEquals(List.of(), keys.keys(Command.QUIT));
        assertEquals("", keys.text(Command.QUIT));
        assertEquals(List.of(), keys.keys(Command.FIT_MAP), "its own key was given away");
        assertDistinct(keys);
        assertTrue(keys.isChanged(Command.PLAY));
    }

    @Example
    void wordsSayTheKey() {
        var keys = fresh(Map.of());
        assertEquals("Back  (←)", keys.behind("Back", Command.BACK));
        keys.remove(Command.BACK, KeyCombination.valueOf("Left"));
        assertEquals("Back  (,)", keys.behind("Back", Command.BACK), "the next key that the command has");
        keys.remove(Command.BACK, KeyCombination.valueOf("Comma"));
        assertEquals("Back", keys.behind("Back", Command.BACK));
    }

    @Example
    void keysThatWriteTextAreBare() {
        for (String bare : List.of("F", "Space", "Shift+A", "Left", "Home")) {
            assertTrue(Keys.isBare(KeyCombination.valueOf(bare)), bare);
        }
        for (String other : List.of("F1", "F12", "Shift+F5", "Shortcut+G", "Alt+X", "Ctrl+Alt+Space")) {
            assertFalse(Keys.isBare(KeyCombination.valueOf(other)), other);
        }
    }
}
