package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.framescope.app.compare.CompareDesk;
import org.framescope.app.compare.CompareViewModel;
import org.framescope.app.compare.PairViewModel;
import org.framescope.app.compare.RunMaker;
import org.framescope.app.compare.RunPair;
import org.framescope.app.compare.Side;
import org.framescope.app.compare.TruthViewModel;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.SideViewModel;
import org.framescope.app.inspect.StepPanelViewModel;
import org.framescope.app.run.OpenRun;
import org.framescope.app.scenario.BackgroundJob;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.ScenarioViewModel;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.scenario.Simulator;
import org.framescope.app.scenario.StepMatch;
import org.framescope.app.scenario.editor.HostChoice;
import org.framescope.app.scenario.editor.NewScenario;
import org.framescope.app.scenario.editor.ScenarioEditorViewModel;
import org.framescope.app.shell.files.RecentFiles;
import org.framescope.app.shell.session.OpenSource;
import org.framescope.app.shell.session.OpenSource.OfFile;
import org.framescope.app.shell.session.OpenSource.OfSample;
import org.framescope.app.timeline.BreakpointsViewModel;
import org.framescope.app.timeline.MemoryHistoryViewModel;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.app.timeline.StepListViewModel;
import org.framescope.app.timeline.StepOutline;
import org.framescope.app.update.OpenedUpdate;
import org.framescope.app.update.UpdateViewModel;
import org.framescope.engine.liveupdate.PausePhases;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** The state of the window: what is open, what runs, what went wrong. */
public final class MainWindowViewModel {

    /** What fills the window. */
    public enum Page {
        START,
        BOOT,
        /** The scenario editor. */
        EDITOR,
        /** Two runs side by side, in figures. */
        COMPARE,
        /** Two runs step by step. */
        PAIR,
        /** A recorded boot beside the simulated one. */
        TRUTH
    }

    /** Which step of a freshly opened boot is shown. */
    public enum StartAt {
        FIRST,
        LAST
    }

    private record Opened(SimulatedBoot boot, OpenRun run, StepOutline outline, int step) {}

    private record PreparedUpdate(OpenedUpdate update, OpenRun run) {}

    private final Simulator simulator;
    private final LiveUpdates updates;
    private final RecentFiles recent;
    private final BackgroundJob job;
    private final PlaybackViewModel playback;
    private final MemoryHistoryViewModel history;
    private final StepListViewModel steps;
    private final BreakpointsViewModel breakpoints;
    private final StepPanelViewModel stepPanel;
    private final UpdateViewModel update;
    private final SideViewModel side;
    private final PanelSource panels;
    private final ScenarioViewModel scenario;
    private final ScenarioEditorViewModel editor;
    private final CompareViewModel compared = new CompareViewModel();
    private final PairViewModel pair;
    private final TruthViewModel truth = new TruthViewModel();
    private final CompareDesk comparing;
    private final UpdateDesk desk;
    private final ReadOnlyObjectWrapper<@Nullable OpenRun> run = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Opening opening = new Opening();
    private final Pieces pieces;

    /** The boot that is shown while the rest of the run is computed; null where that is not so. */
    private @Nullable Recording beginning;

    /**
     * @param worker three threads or more: one simulates, one counts, while another goes through what is open
     * @param window the thread of the window
     */
    public MainWindowViewModel(
            Simulator simulator,
            LiveUpdates updates,
            List<XenBuild> builds,
            RecentFiles recent,
            ExecutorService worker,
            Executor window) {
        this.simulator = simulator;
        this.updates = updates;
        this.recent = recent;
        job = new BackgroundJob(worker, window);
        pieces = new Pieces(window);
        page.subscribe(shown -> {
            if (shown == Page.START) {
                recent.look(worker, window);
            }
        });
        playback = new PlaybackViewModel(worker, window);
        history = new MemoryHistoryViewModel(run, worker, window);
        steps = new StepListViewModel(playback, history, worker, window);
        breakpoints = new BreakpointsViewModel(playback, history, worker, window);
        update = new UpdateViewModel(playback, PausePhases::of);
        stepPanel = new StepPanelViewModel(playback, steps);
        side = new SideViewModel(run.getReadOnlyProperty(), update.openedProperty());
        panels = new PanelSource(playback, run.getReadOnlyProperty(), worker, window);
        scenario = new ScenarioViewModel(builds);
        editor = new ScenarioEditorViewModel(builds, HostChoice.of(Samples.hosts()));
        pair = new PairViewModel(worker, window);
        comparing = new CompareDesk(new RunMaker(simulator, updates), pair, truth, job, new CompareWindow());
        desk = new UpdateDesk(
                updates,
                new ScenarioRun(simulator, updates, this::showBeginning),
                editor,
                compared,
                job,
                new DeskWindow(),
                window);
    }

    /** Reads a file of any kind and simulates it. What is open stays open until that has worked. */
    public void open(Path file, StartAt at) {
        begin(new OfFile(file));
        job.start(
                Texts.get("busy.open", file.getFileName()),
                () -> updates.isScenario(file),
                isScenario -> {
                    if (isScenario) {
                        desk.open(file, () -> recent.opened(file));
                    } else {
                        openBoot(file, at);
                    }
                },
                this::failed);
    }

    private void begin(@Nullable OpenSource from) {
        problem.set(null);
        notice.set(null);
        opening.begin(from);
    }

    private void failed(Exception cause) {
        opening.begin(null);
        problem.set(Problem.of(cause));
    }

    private void openBoot(Path file, StartAt at) {
        run(
                Texts.get("busy.open", file.getFileName()),
                () -> simulator.read(file),
                recording -> at == StartAt.FIRST ? 1 : recording.size(),
                () -> recent.opened(file));
    }

    /** Opens a sample, which is not remembered as a recent file. */
    public void open(Sample sample, StartAt at) {
        begin(new OfSample(sample.file().getFileName().toString()));
        if (sample.kind() == Sample.Kind.SCENARIO) {
            desk.open(sample);
            return;
        }
        run(
                Texts.get("busy.open", sample.title()),
                () -> simulator.read(sample.file()),
                recording -> at == StartAt.FIRST ? 1 : recording.size(),
                () -> {});
    }

    /** Simulates what is open with the edited build and options, and stays at the same step as far as there is one. */
    public void simulateAgain() {
        Scenario edited = scenario.edited();
        Recording before = playback.recordingProperty().get();
        int step = playback.stepProperty().get();
        if (edited != null && before != null) {
            begin(opening.sourceProperty().get());
            run(
                    Texts.get("busy.simulate", edited.host().name()),
                    () -> edited,
                    recording -> StepMatch.find(before, step, recording),
                    () -> {});
        }
    }

    private void run(String title, Callable<Scenario> source, ToIntFunction<Recording> startStep, Runnable whenOpen) {
        problem.set(null);
        job.start(
                title,
                () -> {
                    SimulatedBoot boot = simulator.simulate(source.call());
                    return new Opened(
                            boot, boot.run(), StepOutline.of(boot.recording()), startStep.applyAsInt(boot.recording()));
                },
                opened -> show(opened, () -> {
                    opening.shown();
                    whenOpen.run();
                }),
                this::failed);
    }

    /**
     * Shows a live update that was run, from the step that triggers it. What is open stays open until that is ready.
     */
    public void openUpdate(UpdateResult result) {
        problem.set(null);
        job.start(
                Texts.get("busy.open", result.scenario().name()),
                () -> {
                    OpenedUpdate prepared = update.prepare(result);
                    return new PreparedUpdate(prepared, prepared.run());
                },
                this::show,
                this::failed);
    }

    /** Shows the boot with which a run begins that is still computed; what comes after it takes its place later. */
    private void showBeginning(SimulatedBoot boot, BackgroundJob.Teller teller) {
        var opened = new Opened(
                boot,
                boot.run(),
                StepOutline.of(boot.recording()),
                boot.recording().size());
        teller.show(() -> {
            beginning = boot.recording();
            show(opened, opening::beginningShown);
        });
    }

    /** The step at which an update is shown: where somebody looks at its beginning already, he stays there. */
    private int firstStepOf(OpenedUpdate opened) {
        boolean goesOn = beginning != null && playback.recordingProperty().get() == beginning;
        beginning = null;
        return goesOn ? playback.stepProperty().get() : opened.startStep();
    }

    private void show(PreparedUpdate prepared) {
        OpenedUpdate opened = prepared.update();
        int step = firstStepOf(opened);
        pieces.run(
                this::showEmptyPage,
                () -> {
                    // the update before must not be asked about the steps of this one
                    update.close();
                    scenario.close();
                    run.set(prepared.run());
                },
                () -> {
                    playback.open(opened.result().recording(), opened.outline(), step);
                    update.open(opened);
                },
                () -> page.set(Page.BOOT),
                opening::shown);
    }

    /** The first page of the program takes time to lay out: it does so before there is anything on it. */
    private void showEmptyPage() {
        if (run.get() == null) {
            page.set(Page.BOOT);
        }
    }

    private void show(Opened opened, Runnable whenShown) {
        pieces.run(
                this::showEmptyPage,
                () -> {
                    update.close();
                    scenario.open(opened.boot());
                },
                () -> run.set(opened.run()),
                () -> playback.open(opened.boot().recording(), opened.outline(), opened.step()),
                () -> page.set(Page.BOOT),
                whenShown);
    }

    /** Goes to the scenario editor; when nothing is in it yet, a new scenario is put there. */
    public void edit() {
        if (!editor.isOpen()) {
            editor.open(NewScenario.suggested(editor.hosts(), editor.builds()), null);
        }
        page.set(Page.EDITOR);
    }

    /** Puts a new scenario into the editor and goes there. */
    public void newScenario() {
        editor.open(NewScenario.suggested(editor.hosts(), editor.builds()), null);
        page.set(Page.EDITOR);
    }

    /** What the desk does to the window. */
    private final class DeskWindow implements UpdateDesk.Window {
        @Override
        public void show(UpdateResult result) {
            if (!opening.isKnown()) {
                opening.begin(ofEditor());
            }
            openUpdate(result);
        }

        @Override
        public void showComparison() {
            page.set(Page.COMPARE);
        }

        @Override
        public void failed(Exception cause) {
            MainWindowViewModel.this.failed(cause);
        }

        @Override
        public void begin() {
            problem.set(null);
        }
    }

    /** What comparisons do to the window. */
    private final class CompareWindow implements CompareDesk.Window {
        @Override
        public void showPair() {
            page.set(Page.PAIR);
        }

        @Override
        public void showTruth() {
            page.set(Page.TRUTH);
        }

        @Override
        public void open(Side side) {
            openSide(side);
        }

        @Override
        public void failed(Exception cause) {
            MainWindowViewModel.this.failed(cause);
        }

        @Override
        public void begin() {
            problem.set(null);
        }
    }

    /** Shows a run that was made for a comparison in the main view. */
    public void openSide(Side side) {
        switch (side) {
            case Side.OfBoot boot -> openBoot(boot.boot(), 1);
            case Side.OfUpdate update -> openUpdate(update.result());
        }
    }

    /** Shows a boot that was simulated before, at one of its steps. */
    public void openBoot(SimulatedBoot boot, int step) {
        begin(null);
        job.start(
                Texts.get("busy.open", boot.scenario().host().name()),
                () -> new Opened(boot, boot.run(), StepOutline.of(boot.recording()), step),
                opened -> show(opened, opening::shown),
                this::failed);
    }

    /** What is to be compared: on a page of a comparison its left run, else the run that is open; null for none. */
    public @Nullable Side comparedSide() {
        RunPair shown = pair.pairProperty().get();
        if (page.get() == Page.PAIR && shown != null) {
            return shown.left();
        }
        OpenRun open = run.get();
        OpenedUpdate opened = update.openedProperty().get();
        SimulatedBoot boot = scenario.openedProperty().get();
        if (open == null) {
            return null;
        }
        return opened != null
                ? new Side.OfUpdate(opened.result(), open)
                : boot != null ? new Side.OfBoot(boot, open) : null;
    }

    /** Makes pairs of runs and shows them. */
    public CompareDesk comparing() {
        return comparing;
    }

    /** The two runs that are gone through together. */
    public PairViewModel pair() {
        return pair;
    }

    /** The recorded boot beside the simulated one. */
    public TruthViewModel truth() {
        return truth;
    }

    /** Where that comes from what is in the editor; null when no file has it. */
    private @Nullable OpenSource ofEditor() {
        Path file = editor.fileProperty().get();
        if (file != null) {
            return new OfFile(file);
        }
        return editor.changedProperty().get() ? null : opening.sourceProperty().get();
    }

    /** The window is closed: what runs is stopped, and what is half shown stays so. */
    void close() {
        job.cancel();
        desk.stop();
        pieces.drop();
    }

    /** Stops what runs. */
    public void cancel() {
        opening.begin(null);
        job.cancel();
        OpenRun shown = run.get();
        if (beginning != null && shown != null && shown.recording() == beginning) {
            notice.set(Notice.of(Texts.get("busy.stopped", shown.title())));
        }
        beginning = null;
    }

    /** Goes to the step with which the boot failed. */
    public void showFailure() {
        playback.last();
    }

    public PlaybackViewModel playback() {
        return playback;
    }

    /** The run that is open, of whatever kind; null before there is one. Set before its first moment is shown. */
    public ReadOnlyObjectProperty<@Nullable OpenRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    public StepListViewModel steps() {
        return steps;
    }

    /** The figures of memory over all steps of the open run. */
    public MemoryHistoryViewModel history() {
        return history;
    }

    public BreakpointsViewModel breakpoints() {
        return breakpoints;
    }

    public StepPanelViewModel stepPanel() {
        return stepPanel;
    }

    /** Which page the side of the window shows. */
    public SideViewModel side() {
        return side;
    }

    /** What the panels of the side are made from. */
    PanelSource panels() {
        return panels;
    }

    /** The live update that is open, if one is. */
    public UpdateViewModel update() {
        return update;
    }

    public ScenarioViewModel scenario() {
        return scenario;
    }

    /** Runs, saves and compares what is in the scenario editor. */
    public UpdateDesk desk() {
        return desk;
    }

    public ScenarioEditorViewModel editor() {
        return editor;
    }

    public CompareViewModel compared() {
        return compared;
    }

    public BackgroundJob job() {
        return job;
    }

    public RecentFiles recent() {
        return recent;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** Where that comes from which is open, and which is being opened. */
    Opening opening() {
        return opening;
    }

    /** Something worth saying that is no problem; null for nothing. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** What went wrong last; null when it was dismissed or something worked since. */
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
