package org.framescope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.files.RecentFiles;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.recording.Progress;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has of a run that takes long: its boot at once, and the rest without being moved away. */
class LongRunTest {

    private static final String SCENARIO = """
            {
              "format": "update-scenario/1",
              "name": "busy",
              "host": "pc-8g-2nodes",
              "addOptions": ["liveupdate=128M"],
              "first": "xen-4.14-dev+live-update-v3",
              "next": ["xen-4.14-dev+live-update-v3"],
              "domains": [{"name": "dom0", "type": "pv", "memory": "512M", "vcpus": 4}],
              "workload": {"seed": 1, "days": 60, "startsPerDay": 100, "smallest": "16M", "largest": "64M", "fill": 0.5}
            }
            """;

    /** Stops in the middle until somebody lets it go on. */
    private static final class Halting implements LiveUpdates {
        private final LiveUpdates engine = new EngineLiveUpdates();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public boolean isScenario(Path file) {
            return engine.isScenario(file);
        }

        @Override
        public UpdateScenario read(Path file) throws InputException {
            return engine.read(file);
        }

        @Override
        public void write(UpdateScenario scenario, Path file) throws IOException {
            engine.write(scenario, file);
        }

        @Override
        public UpdateResult run(UpdateScenario scenario) {
            return engine.run(scenario);
        }

        @Override
        public UpdateResult run(UpdateScenario scenario, Progress progress) {
            try {
                return engine.run(scenario, (part, share) -> {
                    progress.reached(part, share);
                    if (share > 0.42) {
                        halt();
                    }
                });
            } finally {
                ended.countDown();
            }
        }

        private void halt() {
            try {
                goOn.await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final ExecutorService worker =
            Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());
    private final Halting updates = new Halting();
    private MainWindowViewModel model;

    @BeforeEach
    void openUntilTheBootIsThere() throws Exception {
        model = new MainWindowViewModel(
                new EngineSimulator(),
                updates,
                XenBuilds.shipped(),
                new RecentFiles(new Settings(folder.resolve("settings.properties"))),
                worker,
                window::add);
        model.open(Files.writeString(folder.resolve("busy.json"), SCENARIO), StartAt.FIRST);
        until(() -> model.playback().momentProperty().get() != null
                && model.job().titleProperty().get().contains("42 %"));
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    /** Does what the window's thread is asked for until something is so. */
    private void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable next = window.poll(30, TimeUnit.SECONDS);
            assertNotNull(next, "nothing happens any more");
            next.run();
        }
    }

    @Test
    void theRestTakesThePlaceOfTheBootWhereSomebodyStands() throws Exception {
        Recording boot = model.playback().recordingProperty().get();
        assertEquals(Page.BOOT, model.pageProperty().get());
        assertEquals(boot.size(), model.playback().stepProperty().get());
        assertNull(model.update().openedProperty().get());
        assertTrue(model.job().titleProperty().get().contains("Guests on Xen #1"));
        model.playback().goTo(7);
        updates.goOn.countDown();
        until(() -> model.update().openedProperty().get() != null);
        Recording whole = model.playback().recordingProperty().get();
        assertSame(model.update().openedProperty().get().result().recording(), whole);
        assertEquals(7, model.playback().stepProperty().get());
        assertEquals(boot.step(7).title(), whole.step(7).title());
        assertTrue(whole.size() > boot.size());
        assertNull(model.noticeProperty().get());
    }

    @Test
    void whoStopsItKeepsTheBootAndIsToldSo() throws Exception {
        Recording boot = model.playback().recordingProperty().get();
        model.cancel();
        assertEquals("", model.job().titleProperty().get());
        assertNotNull(model.noticeProperty().get());
        assertTrue(updates.ended.await(30, TimeUnit.SECONDS), "nothing is computed any more");
        assertSame(boot, model.playback().recordingProperty().get());
        assertNull(model.problemProperty().get());
    }
}
