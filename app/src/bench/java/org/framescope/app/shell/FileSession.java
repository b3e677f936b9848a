package org.framescope.app.shell;

import java.nio.file.Path;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.shell.MainWindowViewModel.StartAt;

/** The file whose workload makes ten million ranges, opened in a program that was just started. */
final class FileSession {

    private final Path file = Path.of(System.getProperty("framescope.samples"), "large", "ten-million-ranges.json");
    private final BenchWindow window;

    FileSession() throws Exception {
        window = new BenchWindow(new EngineSimulator());
    }

    /** Opens the file and looks around; returns the number of rows of the table. */
    int run() throws Exception {
        window.open(
                "open a file of ten million ranges: its boot",
                3000,
                () -> window.model().open(file, StartAt.LAST));
        window.open("   ... until all of it is there", Timings.NO_BOUND, () -> {});
        int lastDay = window.model().update().openedProperty().get().startStep() - 1;
        window.row("go to the last day of the guests", Timings.NO_BOUND, 1)
                .add(window.untilPainted(() -> window.playback().goTo(lastDay)));
        System.out.println(
                "ranges: " + window.playback().momentProperty().get().map().runCount());
        new WindowVisits(window).all();
        return window.print();
    }

    void close() throws Exception {
        window.close();
    }
}
