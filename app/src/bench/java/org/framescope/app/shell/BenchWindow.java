package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.framescope.app.map.MapView;
import org.framescope.app.map.PaintedMap;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.Simulator;
import org.framescope.app.settings.Settings;
import org.framescope.app.timeline.Moment;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;

/** The real window, 1600x900 and drawn into memory, and the table of how long it took to answer. */
final class BenchWindow {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int LONGEST_TASK = 100;
    private static final String LONGEST = "   ... the window's thread without a break";

    private final List<Timings> table = new ArrayList<>();
    private final UiThreadWatch watch;
    private final FramescopeWindow window;
    private final PlaybackViewModel playback;
    private final MapView map;

    /** Told when the map has painted what was asked for. */
    private volatile CountDownLatch painted = new CountDownLatch(1);

    /** A recording of which a picture does not count: what was open before. */
    private volatile @Nullable Recording before;

    BenchWindow(Simulator simulator) throws Exception {
        HeadlessToolkit.start();
        watch = new UiThreadWatch();
        Path memory = Files.createTempFile("framescope", ".properties");
        window = HeadlessToolkit.call(() -> {
            var settings = new Settings(memory);
            settings.put("theme", "light");
            settings.put("window.width", "1600");
            settings.put("window.height", "900");
            var opened = new FramescopeWindow(new Stage(), settings, simulator, new EngineLiveUpdates());
            opened.show();
            return opened;
        });
        playback = window.model().playback();
        map = (MapView) window.stage().getScene().lookup("#map");
        onWindow(() -> PaintedMap.whenPainted(map, this::tellWhenPainted));
        rest();
    }

    MainWindowViewModel model() {
        return window.model();
    }

    Stage stage() {
        return window.stage();
    }

    PlaybackViewModel playback() {
        return playback;
    }

    MapView map() {
        return map;
    }

    static void onWindow(Runnable action) throws InterruptedException {
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
                && moment.recording() != before
                && PaintedMap.of(map) == moment.map()) {
            Platform.runLater(painted::countDown);
        }
    }

    /** Does something on the window's thread, and waits until the map shows the step that follows from it. */
    long untilPainted(Runnable action) throws Exception {
        return untilPainted(action, null);
    }

    private long untilPainted(Runnable action, @Nullable Recording old) throws Exception {
        before = old;
        painted = new CountDownLatch(1);
        long from = System.nanoTime();
        onWindow(action);
        if (!painted.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    "not painted: " + window.model().problemProperty().get());
        }
        return System.nanoTime() - from;
    }

    /** Opens something and adds two rows: until the map shows it, and how long the window's thread was busy until then. */
    void open(String what, double boundMillis, Runnable action) throws Exception {
        Timings opened = row(what, boundMillis, 1);
        watching(() -> {
            opened.add(untilPainted(action, playback.recordingProperty().get()));
            rest();
            return opened;
        });
    }

    /** Does something until a condition holds, or patience ends, and adds two rows as {@link #open} does. */
    void answer(String what, Runnable action, BooleanSupplier holds) throws Exception {
        Timings answered = row(what, Timings.NO_BOUND, 1);
        watching(() -> {
            long from = System.nanoTime();
            onWindow(action);
            while (!HeadlessToolkit.call(holds::getAsBoolean) && System.nanoTime() - from < PATIENCE_NANOS) {
                Thread.sleep(2);
            }
            answered.add(System.nanoTime() - from);
            rest();
            return answered;
        });
    }

    /** Does something and adds a row of how long the window's thread was busy with it. */
    <T> T watching(Callable<T> what) throws Exception {
        watch.addTo(row(LONGEST, LONGEST_TASK, 1));
        try {
            return what.call();
        } finally {
            watch.addTo(Timings.UNKNOWN);
        }
    }

    Timings row(String what, double bound, double share) {
        Timings timings = new Timings(what, bound, share);
        table.add(timings);
        return timings;
    }

    /** Takes the last rows off the table: what they tell is of no interest. */
    void forget(int rows) {
        table.subList(table.size() - rows, table.size()).clear();
    }

    static void rest() throws InterruptedException {
        HeadlessToolkit.awaitPulses(3);
        Thread.sleep(500);
    }

    /** Prints the table; returns the number of its rows. */
    int print() {
        System.out.println();
        System.out.println(Timings.header());
        table.forEach(System.out::println);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap in use: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB of "
                + (runtime.maxMemory() >> 20));
        return table.size();
    }

    void close() throws Exception {
        watch.stop();
        onWindow(() -> window.stage().hide());
    }
}
