package org.framescope.app.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final Settings settings = new Settings(Path.of("does-not-exist"));
    private final List<String> done = new ArrayList<>();

    private PaletteItem item(String title, String place) {
        return PaletteItem.possible("command:" + title, title, place, () -> done.add(title));
    }

    private PaletteViewModel palette() {
        var palette = new PaletteViewModel(
                () -> Stream.of(
                        item("Open file...", "File"),
                        new PaletteItem(
                                "command:undo", "Undo", "Edit", "Ctrl+Z", false, "Nothing was edited.", () -> {}),
                        item("First step", "Go"),
                        item("Last step", "Go")),
                new Remembered(settings));
        palette.open();
        return palette;
    }

    private static List<String> titles(PaletteViewModel palette) {
        return palette.found().stream().map(PaletteItem::title).toList();
    }

    @Test
    void allIsFoundBeforeAnythingIsTyped() {
        PaletteViewModel palette = palette();
        assertEquals(
                List.of("Open file...", "First step", "Last step", "Undo"), titles(palette), "what can be done first");
        assertEquals("Open file...", palette.chosenProperty().get().title());
        assertEquals(4, palette.size());
    }

    @Test
    void whatIsTypedChoosesTheBest() {
        PaletteViewModel palette = palette();
        palette.queryProperty().set("ls");
        assertEquals("Last step", palette.chosenProperty().get().title());
        palette.queryProperty().set("go");
        assertEquals(List.of("First step", "Last step"), titles(palette), "by their menu");
        palette.queryProperty().set("d");
        assertEquals("Undo", titles(palette).getLast(), "it cannot be done now");
        palette.queryProperty().set("xyz");
        assertNull(palette.chosenProperty().get());
        assertNull(palette.use());
    }

    @Test
    void arrowKeysStayInTheList() {
        PaletteViewModel palette = palette();
        palette.move(-1);
        assertEquals("Open file...", palette.chosenProperty().get().title());
        palette.move(1);
        assertEquals("First step", palette.chosenProperty().get().title());
        palette.move(100);
        assertEquals("Undo", palette.chosenProperty().get().title());
    }

    @Test
    void whatWasUsedLatelyComesFirstNextTime() {
        PaletteViewModel palette = palette();
        palette.queryProperty().set("first");
        Runnable action = palette.use();
        assertNotNull(action);
        action.run();
        assertEquals(List.of("First step"), done);
        palette.queryProperty().set("last");
        palette.use();
        var next = palette();
        assertEquals(List.of("Last step", "First step", "Open file...", "Undo"), titles(next));
        assertTrue(next.isLately(next.found().getFirst()));
    }

    @Test
    void whatCannotBeDoneIsShownAndNotDone() {
        PaletteViewModel palette = palette();
        palette.queryProperty().set("undo");
        assertEquals("Nothing was edited.", palette.chosenProperty().get().whyNot());
        assertNull(palette.use());
        assertEquals("Open file...", palette().found().getFirst().title(), "and is not remembered");
    }

    @Test
    void onlyTheLatestAreRemembered() {
        var palette = new PaletteViewModel(
                () -> IntStream.range(0, 30).mapToObj(i -> item("Command " + i, "Go")), new Remembered(settings));
        for (int i = 0; i < 20; i++) {
            palette.open();
            palette.choose(palette.found().get(palette.found().size() - 1));
            palette.use();
        }
        palette.open();
        assertEquals(
                PaletteViewModel.MOST_LATELY,
                palette.found().stream().filter(palette::isLately).count());
    }
}
