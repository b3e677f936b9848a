package org.framescope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.SameThread;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.DemoUpdates;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.files.RecentFiles;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropSetupTest {

    @TempDir
    private Path folder;

    private MainWindowViewModel model;
    private DropSetup drop;

    @BeforeEach
    void create() {
        model = new MainWindowViewModel(
                new DemoBoot(),
                new DemoUpdates(),
                XenBuilds.shipped(),
                new RecentFiles(new Settings(folder.resolve("settings.properties"))),
                new SameThread(),
                Runnable::run);
        drop = new DropSetup(model);
    }

    private String notice() {
        Notice notice = model.noticeProperty().get();
        return notice == null ? "" : notice.message();
    }

    @Test
    void oneFileOpens() {
        drop.take(List.of(Path.of("demo.json")));
        assertEquals(Page.BOOT, model.pageProperty().get());
        assertNull(model.noticeProperty().get());
    }

    @Test
    void aSecondOneIsOffered() {
        drop.take(List.of(Path.of("demo.json"), Path.of("second.json")));
        assertTrue(notice().contains("second.json"));
        assertEquals(1, model.recent().files().size());
        model.noticeProperty().get().actions().getFirst().action().run();
        assertTrue(model.recent().files().getFirst().endsWith("second.json"));
    }

    @Test
    void moreGoToTheRecentFilesInTheirOrder() {
        drop.take(List.of(Path.of("demo.json"), Path.of("b.json"), Path.of("c.json")));
        assertEquals(
                List.of("demo.json", "b.json", "c.json"),
                model.recent().files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertTrue(notice().contains("The other 2 files"));
    }

    @Test
    void aFolderIsToldWhyNot() throws Exception {
        drop.take(List.of(Files.createDirectory(folder.resolve("captures"))));
        assertTrue(notice().startsWith("captures is a folder."));
        assertEquals(Page.START, model.pageProperty().get());
        drop.take(List.of(folder.resolve("captures"), folder));
        assertTrue(notice().contains("and 1 more are folders"));
    }
}
