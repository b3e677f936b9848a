package org.framescope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.framescope.app.SameThread;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.DemoUpdates;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.files.RecentFiles;
import org.framescope.app.update.DemoUpdate;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowViewModelTest {

    @TempDir
    private Path folder;

    private MainWindowViewModel model;

    @BeforeEach
    void create() {
        model = new MainWindowViewModel(
                new DemoBoot(),
                new DemoUpdates(),
                XenBuilds.shipped(),
                new RecentFiles(new Settings(folder.resolve("settings.properties"))),
                new SameThread(),
                Runnable::run);
    }

    @Test
    void openingShowsTheBootAndRemembersTheFile() {
        model.open(Path.of("demo.json"), StartAt.FIRST);
        assertEquals(Page.BOOT, model.pageProperty().get());
        assertEquals(1, model.playback().momentProperty().get().number());
        assertTrue(model.recent().files().getFirst().endsWith("demo.json"));
        assertEquals("", model.job().titleProperty().get());
    }

    @Test
    void aBrokenFileIsToldAndWhatIsOpenStaysOpen() {
        model.open(Path.of("demo.json"), StartAt.LAST);
        Recording open = model.playback().recordingProperty().get();
        model.open(Path.of("broken.json"), StartAt.FIRST);
        Problem problem = model.problemProperty().get();
        assertNotNull(problem);
        assertEquals("broken.json cannot be opened", problem.title());
        assertEquals("At line 1, column 1: This is not JSON.", problem.message());
        assertSame(open, model.playback().recordingProperty().get());
        model.open(Path.of("demo.json"), StartAt.FIRST);
        assertNull(model.problemProperty().get(), "what works clears the message");
    }

    @Test
    void simulatingAgainKeepsTheStep() {
        model.open(Path.of("demo.json"), StartAt.FIRST);
        model.playback().goTo(9);
        model.scenario().optionsProperty().set("many");
        model.simulateAgain();
        assertEquals(9, model.playback().momentProperty().get().number());
        assertEquals(1206, model.playback().lastStepProperty().get());
        assertEquals("many", model.scenario().openedProperty().get().scenario().options());
    }

    @Test
    void aLiveUpdateTakesThePlaceOfABoot() {
        model.open(Path.of("demo.json"), StartAt.FIRST);
        UpdateResult result = DemoUpdate.result(1);
        model.openUpdate(result);
        assertEquals(Page.BOOT, model.pageProperty().get());
        assertSame(result.recording(), model.playback().momentProperty().get().recording());
        assertSame(result, model.update().openedProperty().get().result());
        assertNull(model.scenario().openedProperty().get());
        model.simulateAgain();
        assertSame(result.recording(), model.playback().recordingProperty().get(), "there is no boot to simulate");
        model.open(Path.of("demo.json"), StartAt.FIRST);
        assertNull(model.update().openedProperty().get());
    }

    @Test
    void brokenSettingsAreNone() throws Exception {
        Path memory = folder.resolve("settings.properties");
        java.nio.file.Files.writeString(memory, "window.width=\\uXYZ");
        assertEquals(1280, new Settings(memory).get("window.width", 1280.0));
    }
}
