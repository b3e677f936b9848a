package org.framescope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

    private enum Fruit {
        RED_APPLE,
        PEAR
    }

    @TempDir
    private Path folder;

    private Settings settings;

    @BeforeEach
    void create() {
        settings = new Settings(folder.resolve("settings.properties"));
    }

    /** What another run of the program reads. */
    private Remembered later() {
        settings.save();
        return new Remembered(new Settings(folder.resolve("settings.properties")));
    }

    @Test
    void changesOutliveTheProgram() {
        var now = new Remembered(settings);
        var shown = new SimpleBooleanProperty(true);
        var width = new SimpleDoubleProperty(240);
        var fruit = new SimpleObjectProperty<>(Fruit.PEAR);
        var word = new SimpleStringProperty("");
        ObservableList<String> charts = FXCollections.observableArrayList("free");
        now.yesNo("room.shown", shown);
        now.number("room.width", width, 100, 400);
        now.choice("room.fruit", fruit, Fruit.class);
        now.text("room.word", word);
        now.names("room.charts", charts);
        shown.set(false);
        width.set(300.5);
        fruit.set(Fruit.RED_APPLE);
        word.set("a = b # c");
        charts.setAll("regions", "free");

        var then = later();
        var shownThen = new SimpleBooleanProperty(true);
        var widthThen = new SimpleDoubleProperty(240);
        var fruitThen = new SimpleObjectProperty<>(Fruit.PEAR);
        var wordThen = new SimpleStringProperty("");
        ObservableList<String> chartsThen = FXCollections.observableArrayList();
        then.yesNo("room.shown", shownThen);
        then.number("room.width", widthThen, 100, 400);
        then.choice("room.fruit", fruitThen, Fruit.class);
        then.text("room.word", wordThen);
        then.names("room.charts", chartsThen);
        assertFalse(shownThen.get());
        assertEquals(300.5, widthThen.get());
        assertEquals(Fruit.RED_APPLE, fruitThen.get());
        assertEquals("a = b # c", wordThen.get());
        assertEquals(List.of("regions", "free"), chartsThen);
    }

    @Test
    void whatCannotBeReadIsAsIfItHadNeverBeenWritten() {
        settings.put("room.shown", "perhaps");
        settings.put("room.width", "1e9");
        settings.put("room.height", "tall");
        settings.put("room.fruit", "durian");
        var shown = new SimpleBooleanProperty(true);
        var width = new SimpleDoubleProperty(240);
        var height = new SimpleDoubleProperty(120);
        var fruit = new SimpleObjectProperty<>(Fruit.PEAR);
        var now = new Remembered(settings);
        now.yesNo("room.shown", shown);
        now.number("room.width", width, 100, 400);
        now.number("room.height", height, 100, 400);
        now.choice("room.fruit", fruit, Fruit.class);
        assertTrue(shown.get());
        assertEquals(240, width.get());
        assertEquals(120, height.get());
        assertEquals(Fruit.PEAR, fruit.get());
    }

    @Test
    void nothingChosenIsNothingWritten() {
        var fruit = new SimpleObjectProperty<>(Fruit.PEAR);
        new Remembered(settings).choice("room.fruit", fruit, Fruit.class);
        fruit.set(Fruit.RED_APPLE);
        assertEquals("red-apple", settings.find("room.fruit"));
        fruit.set(null);
        assertEquals(null, settings.find("room.fruit"));
    }

    @Test
    void anEmptyListIsAChoiceToo() {
        ObservableList<String> charts = FXCollections.observableArrayList("free");
        new Remembered(settings).names("room.charts", charts);
        charts.clear();
        ObservableList<String> then = FXCollections.observableArrayList("free");
        later().names("room.charts", then);
        assertEquals(List.of(), then);
    }

    @Test
    void oneKeyForOneThing() {
        var now = new Remembered(settings);
        now.text("room.word", new SimpleStringProperty());
        assertThrows(IllegalStateException.class, () -> now.text("room.word", new SimpleStringProperty()));
    }
}
