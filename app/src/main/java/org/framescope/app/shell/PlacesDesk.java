package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.framescope.app.places.PlacesViewModel;
import org.framescope.app.places.SideFilePlace;
import org.framescope.app.run.OpenRun;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.SimulatedBoot;
import org.jspecify.annotations.Nullable;

/** Makes the places of a window, with a thread of their own, and says where the bookmarks of what is open are kept. */
final class PlacesDesk {

    /** How long a bookmark may take to be written when the window closes. */
    private static final long LONGEST_MILLIS = 2000;

    private final MainWindowViewModel window;
    private final Path userFolder;
    private final PlacesViewModel model;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("framescope-places").factory());

    /** @param userFolder where this user's settings are */
    PlacesDesk(MainWindowViewModel window, Path userFolder) {
        this.window = window;
        this.userFolder = userFolder;
        model = new PlacesViewModel(
                window.playback(), window.runProperty(), this::sideFile, worker, Platform::runLater);
    }

    PlacesViewModel model() {
        return model;
    }

    private Path sideFile(OpenRun run) {
        SimulatedBoot boot = window.scenario().openedProperty().get();
        @Nullable Path file = boot != null
                ? boot.scenario().file()
                : window.editor().fileProperty().get();
        return SideFilePlace.of(file, file != null && Samples.comesWithProgram(file), run.title(), userFolder);
    }

    /** Waits until all that is to be written is written. */
    void close() {
        model.stop();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
