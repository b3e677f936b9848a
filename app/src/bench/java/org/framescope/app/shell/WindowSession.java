package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.framescope.app.map.MapView;
import org.framescope.app.map.PaintedMap;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;

/** One session with the real window, whose answers are timed. */
final class WindowSession {

    private static final int FRAMES = 400;
    private static final int JUMPS = 200;

    private static final String LONGEST = "   ... the window's thread without a break";

    private final List<Timings> table = new ArrayList<>();
    private final Path samples = Path.of(System.getProperty("framescope.samples"));
    private final SplittableRandom random = new SplittableRandom(4);
    private final UiThreadWatch watch;
    private final FramescopeWindow window;
    private final PlaybackViewModel playback;
    private final MapView map;

    /** Told when the map has painted the step that was asked for. */
    private final AtomicReference<CountDownLatch> painted = new AtomicReference<>(new CountDownLatch(1));

    WindowSession() throws Exception {
        HeadlessToolkit.start();
        watch = new UiThreadWatch();
        Path memory = Files.createTempFile("framescope", ".properties");
        window = HeadlessToolkit.call(() -> {
            var settings = new Settings(memory);
            settings.put("theme", "light");
            settings.put("window.width", "1600");
            settings.put("window.height", "900");
            var opened = new FramescopeWindow(new Stage(), settings, new FullScale(), new EngineLiveUpdates());
            opened.show();
            return opened;
        });
        playback = window.model().playback();
        map = (MapView) window.stage().getScene().lookup("#map");
        onWindow(() -> PaintedMap.whenPainted(map, this::tellWhenPainted));
        rest();
    }

    private static void onWindow(Runnable action) throws InterruptedException {
        HeadlessToolkit.call(() -> {
            action.run();
            return action;
        });
    }

    /** The picture is there when the pulse is over in which it was painted. */
    private void tellWhenPainted() {
        Moment moment = playback.momentProperty().get();
        if (moment != null
                && moment.number() == playback.stepProperty().get()
                && moment.recording() == playback.recordingProperty().get()
                && PaintedMap.of(map) == moment.map()) {
            Platform.runLater(painted.get()::countDown);
        }
    }

    /** Runs everything and prints what it took; returns the number of kinds of actions. */
    int run() throws Exception {
        Path fits = samples.resolve("scenarios/fits.json");
        Path largest = samples.resolve("hosts/server-12t-8sockets.json");
        open("open a live update of 12 TiB, cold", samples.resolve("scenarios/bad-page-above-direct-map.json"));
        open("open the boot of 12 TiB with its past to be made", largest);
        table.removeLast();
        table.removeLast();
        open("open a live update, warm", fits);
        open("open 10 million ranges, a million steps", largest);
        var pointer = new PointerFrames(map, random);
        frames("pan by dragging", pointer::pan);
        frames("zoom by the wheel", pointer::zoom);
        onWindow(map::fit);
        jumps("go to any step", () -> random.nextInt(1, FullScale.STEPS));
        jumps("go to the next step", () -> playback.stepProperty().get() + 1);
        jumps("go to the step before", () -> playback.stepProperty().get() - 1);
        print();
        return table.size();
    }

    private void open(String what, Path file) throws Exception {
        Timings opened = row(what, 3000, 1);
        watch.addTo(row(LONGEST, 100, 1));
        opened.add(untilPainted(() -> window.model().open(file, StartAt.LAST)));
        rest();
        watch.addTo(Timings.UNKNOWN);
    }

    private void jumps(String what, IntSupplier step) throws Exception {
        Timings jumped = row(what, 50, 0.99);
        Timings busy = row(LONGEST, 100, 1);
        watch.addTo(busy);
        for (int i = -JUMPS / 4; i < JUMPS; i++) {
            if (i == 0) {
                jumped.forget();
                busy.forget();
            }
            jumped.add(untilPainted(() -> playback.goTo(step.getAsInt())));
            Thread.sleep(20);
        }
        watch.addTo(Timings.UNKNOWN);
    }

    /** Does something on the window's thread, and waits until the map shows what follows from it. */
    private long untilPainted(Runnable action) throws Exception {
        painted.set(new CountDownLatch(1));
        long from = System.nanoTime();
        onWindow(action);
        if (!painted.get().await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    "not painted: " + window.model().problemProperty().get());
        }
        return System.nanoTime() - from;
    }

    /** Times frames: what the pointer does, and the pulse that draws it. */
    private void frames(String what, Callable<?> frame) throws Exception {
        Timings drawn = row(what, 16, 0.99);
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

    private Timings row(String what, double bound, double share) {
        Timings timings = new Timings(what, bound, share);
        table.add(timings);
        return timings;
    }

    private static void rest() throws InterruptedException {
        HeadlessToolkit.awaitPulses(3);
        Thread.sleep(500);
    }

    private void print() {
        System.out.println();
        System.out.println(Timings.header());
        table.forEach(System.out::println);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap in use: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB of "
                + (runtime.maxMemory() >> 20));
    }

    void close() throws Exception {
        watch.stop();
        onWindow(() -> window.stage().hide());
    }
}
