package org.framescope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.framescope.app.compare.CompareViewModel;
import org.framescope.app.compare.ComparedRun;
import org.framescope.app.compare.Comparison;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.BackgroundJob;
import org.framescope.app.scenario.BackgroundJob.Teller;
import org.framescope.app.scenario.BackgroundJob.Telling;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.editor.HostChoice;
import org.framescope.app.scenario.editor.ScenarioEditorViewModel;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;

/** Opens, runs, saves and compares scenarios of live updates. What is in the editor stays until another one opens. */
public final class UpdateDesk {

    /** What the desk asks of the window. All on the window's thread. */
    interface Window {
        /** Shows a run in the main view. */
        void show(UpdateResult result);

        /** Shows two runs side by side. */
        void showComparison();

        /** Something did not work. */
        void failed(Exception cause);

        /** Whatever went wrong before is of the past. */
        void begin();
    }

    private record Opened(UpdateScenario scenario, UpdateResult result) {}

    private final LiveUpdates updates;
    private final ScenarioRun runner;
    private final ScenarioEditorViewModel editor;
    private final CompareViewModel compared;
    private final BackgroundJob job;
    private final Window window;
    private final Pieces pieces;

    UpdateDesk(
            LiveUpdates updates,
            ScenarioRun runner,
            ScenarioEditorViewModel editor,
            CompareViewModel compared,
            BackgroundJob job,
            Window window,
            Executor thread) {
        this.updates = updates;
        this.runner = runner;
        this.editor = editor;
        this.compared = compared;
        this.job = job;
        this.window = window;
        pieces = new Pieces(thread);
    }

    /** The window is closed: nothing is shown any more. */
    void stop() {
        pieces.drop();
    }

    /** Reads a scenario file, runs it and shows the run; the editor has the scenario then. */
    void open(Path file, Runnable whenOpen) {
        open(Texts.get("busy.open", file.getFileName()), file, file, whenOpen);
    }

    /** Opens a sample, which has no file to save to. */
    void open(Sample sample) {
        open(Texts.get("busy.open", sample.title()), sample.file(), null, () -> {});
    }

    private void open(String what, Path file, @Nullable Path saveTo, Runnable whenOpen) {
        start(
                what,
                teller -> {
                    UpdateScenario scenario = updates.read(file);
                    return new Opened(scenario, runner.run(scenario, teller));
                },
                opened -> pieces.run(
                        () -> editor.open(opened.scenario(), saveTo), () -> window.show(opened.result()), whenOpen));
    }

    /** Runs what is in the editor; nothing happens while something there must be mended. */
    public void run() {
        UpdateScenario scenario = editor.scenarioProperty().get();
        if (scenario != null) {
            start(Texts.get("busy.update", scenario.name()), teller -> runner.run(scenario, teller), window::show);
        }
    }

    /** Runs what is in the editor in the variants of a comparison, and sets the runs side by side. */
    public void compare(Comparison comparison) {
        UpdateScenario scenario = editor.scenarioProperty().get();
        if (scenario != null) {
            compare(comparison, scenario);
        }
    }

    /** Runs a scenario in the variants of a comparison, and sets the runs side by side. */
    public void compare(Comparison comparison, UpdateScenario scenario) {
        start(
                Texts.get("busy.compare", scenario.name()),
                () -> {
                    List<ComparedRun> runs = new ArrayList<>();
                    for (Comparison.Variant variant : comparison.variants(scenario)) {
                        runs.add(ComparedRun.of(variant.title(), updates.run(variant.scenario())));
                    }
                    return runs;
                },
                runs -> {
                    compared.show(comparison, scenario, runs);
                    window.showComparison();
                });
    }

    /** Writes what is in the editor. */
    public void save(Path file) {
        UpdateScenario scenario = editor.scenarioProperty().get();
        if (scenario == null) {
            return;
        }
        start(
                Texts.get("busy.save", file.getFileName()),
                () -> {
                    try {
                        updates.write(scenario, file);
                    } catch (IOException e) {
                        throw new InputException(file.toString(), "", "cannot be written: " + e.getMessage());
                    }
                    return file;
                },
                written -> editor.savedTo(written, scenario));
    }

    /** Reads a host and chooses it in the editor. */
    public void chooseHost(Path file) {
        start(
                Texts.get("busy.open", file.getFileName()),
                () -> HostChoice.read(file),
                host -> editor.hostProperty().set(editor.addHost(host)));
    }

    /** Reads a build and adds it as the Xen of one more update. */
    public void chooseBuild(Path file) {
        start(Texts.get("busy.open", file.getFileName()), () -> XenBuilds.read(file), this::takeBuild);
    }

    private void takeBuild(XenBuild build) {
        editor.addBuild(build);
        editor.next().add(build);
    }

    private <T> void start(String what, Callable<T> work, Consumer<T> done) {
        start(what, (Teller teller) -> work.call(), done);
    }

    private <T> void start(String what, Telling<T> work, Consumer<T> done) {
        window.begin();
        job.start(what, work, done, window::failed);
    }
}
