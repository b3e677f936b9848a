package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.PlaybackViewModel;

/** One session with the real window on a host with a long past, whose answers are timed. */
final class WindowSession {

    private static final int FRAMES = 400;
    private static final int JUMPS = 200;

    private final Path samples = Path.of(System.getProperty("framescope.samples"));
    private final SplittableRandom random = new SplittableRandom(4);
    private final BenchWindow window;

    WindowSession() throws Exception {
        window = new BenchWindow(new FullScale());
    }

    /** Runs everything and prints what it took; returns the number of rows of the table. */
    int run() throws Exception {
        Path fits = samples.resolve("scenarios/fits.json");
        Path largest = samples.resolve("hosts/server-12t-8sockets.json");
        open("open a live update of 12 TiB, cold", samples.resolve("scenarios/bad-page-above-direct-map.json"));
        open("open the boot of 12 TiB with its past to be made", largest);
        window.forget(2);
        open("open a live update, warm", fits);
        open("open 10 million ranges, a million steps", largest);
        var pointer = new PointerFrames(window.map(), random);
        frames("pan by dragging", pointer::pan);
        frames("zoom by the wheel", pointer::zoom);
        BenchWindow.onWindow(window.map()::fit);
        PlaybackViewModel playback = window.playback();
        jumps("go to any step", () -> random.nextInt(1, FullScale.STEPS));
        jumps("go to the next step", () -> playback.stepProperty().get() + 1);
        jumps("go to the step before", () -> playback.stepProperty().get() - 1);
        new WindowVisits(window).all();
        return window.print();
    }

    private void open(String what, Path file) throws Exception {
        window.open(what, 3000, () -> window.model().open(file, StartAt.LAST));
    }

    private void jumps(String what, IntSupplier step) throws Exception {
        Timings jumped = window.row(what, 50, 0.99);
        // the first ones are there so that the code is compiled
        jump(JUMPS / 4, jumped, step);
        jumped.forget();
        window.watching(() -> jump(JUMPS, jumped, step));
    }

    private Timings jump(int times, Timings jumped, IntSupplier step) throws Exception {
        for (int i = 0; i < times; i++) {
            jumped.add(window.untilPainted(() -> window.playback().goTo(step.getAsInt())));
            Thread.sleep(20);
        }
        return jumped;
    }

    /** Times frames: what the pointer does, and the pulse that draws it. */
    private void frames(String what, Callable<?> frame) throws Exception {
        Timings drawn = window.row(what, 16, 0.99);
        for (int i = -FRAMES; i < FRAMES; i++) {
            if (i == 0) {
                drawn.forget();
            }
            drawn.add(HeadlessToolkit.call(() -> {
                long from = System.nanoTime();
                frame.call();
                return System.nanoTime() - from;
            }));
        }
    }

    void close() throws Exception {
        window.close();
    }
}
