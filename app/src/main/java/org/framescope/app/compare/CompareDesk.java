package org.framescope.app.compare;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.BackgroundJob;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.input.InputException;
import org.jspecify.annotations.Nullable;

/** Makes pairs of runs and shows them. What is open stays open until that has worked. */
public final class CompareDesk {

    /** What the desk asks of the window. All on the window's thread. */
    public interface Window {
        /** Shows two runs step by step. */
        void showPair();

        /** Shows a recorded boot beside the simulated one. */
        void showTruth();

        /** Shows one run in the main view. */
        void open(Side side);

        /** Something did not work. */
        void failed(Exception cause);

        /** Whatever went wrong before is of the past. */
        void begin();
    }

    /** Of two files the second may be bad: then the first is shown, and what is wrong is told. */
    private record Files(
            Side left, @Nullable RunPair pair, @Nullable InputException problem) {}

    private final RunMaker maker;
    private final PairViewModel pair;
    private final TruthViewModel truth;
    private final BackgroundJob job;
    private final Window window;

    public CompareDesk(RunMaker maker, PairViewModel pair, TruthViewModel truth, BackgroundJob job, Window window) {
        this.maker = maker;
        this.pair = pair;
        this.truth = truth;
        this.job = job;
        this.window = window;
    }

    /** Makes another run and sets it beside one. */
    public void compare(Side left, RunRecipe right) {
        start(
                Texts.get("compare.busy", left.title(), RunNames.name(right)),
                () -> RunPair.of(left, maker.make(right)),
                this::show);
    }

    /** Sets a run that a file describes beside one. */
    public void compare(Side left, Path file) {
        start(
                Texts.get("compare.busy", left.title(), file.getFileName()),
                () -> RunPair.of(left, maker.make(maker.read(file))),
                this::show);
    }

    /** Sets two runs beside each other. */
    public void compare(Side left, Side right) {
        start(Texts.get("compare.busy", left.title(), right.title()), () -> RunPair.of(left, right), this::show);
    }

    /** Sets the two runs of the page with figures beside each other. */
    public void compare(ComparedRun left, ComparedRun right) {
        start(
                Texts.get("compare.busy", left.title(), right.title()),
                () -> RunPair.of(RunMaker.of(left.result()), RunMaker.of(right.result())),
                this::show);
    }

    /**
     * Reads two files of any kind and sets their runs beside each other. When only the second one cannot be read, the
     * first is opened.
     */
    public void compareFiles(Path first, Path second) {
        start(
                Texts.get("compare.busy", first.getFileName(), second.getFileName()),
                () -> {
                    Side left = maker.make(maker.read(first));
                    try {
                        return new Files(left, RunPair.of(left, maker.make(maker.read(second))), null);
                    } catch (InputException e) {
                        return new Files(left, null, e);
                    }
                },
                this::show);
    }

    /** The right run to the left, and the left one to the right; the place stays. */
    public void swap() {
        RunPair shown = pair.pairProperty().get();
        if (shown != null) {
            int left = shown.steps().alignment().left(pair.stopProperty().get());
            start(
                    Texts.get(
                            "compare.busy", shown.right().title(), shown.left().title()),
                    () -> RunPair.of(shown.right(), shown.left()),
                    swapped -> {
                        pair.open(swapped, swapped.steps().alignment().stopOfRight(left));
                        window.showPair();
                    });
        }
    }

    /** Sets the recorded boot of a real Xen beside the simulated one; there must be one. */
    public void compareTruth(SimulatedBoot boot) {
        start(Texts.get("compare.busy.truth"), () -> Truth.of(boot), made -> {
            truth.open(made);
            window.showTruth();
        });
    }

    private void show(RunPair made) {
        pair.open(made);
        window.showPair();
    }

    private void show(Files files) {
        if (files.pair() != null) {
            show(files.pair());
        } else {
            window.open(files.left());
        }
        if (files.problem() != null) {
            window.failed(files.problem());
        }
    }

    private <T> void start(String what, Callable<T> work, Consumer<T> done) {
        window.begin();
        job.start(what, work, done, window::failed);
    }
}
