package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.SidePage;
import org.framescope.app.scenario.Samples;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.session.OpenSource;
import org.framescope.app.shell.session.OpenSource.OfFile;
import org.framescope.app.shell.session.OpenSource.OfSample;
import org.framescope.app.shell.session.SessionState;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.input.Names;
import org.jspecify.annotations.Nullable;

/** Writes down what is open and what is seen of it, and brings that back when the window opens the next time. */
final class SessionKeeper {

    /** The map, as far as the session needs it. */
    interface Seen {
        /** The frames in the middle of the map; null for the whole map. */
        @Nullable FrameRange middle();

        /** Shows frames as soon as there is a map to show them on. */
        void showAgain(FrameRange middle);
    }

    private final Settings settings;
    private final MainWindowViewModel model;
    private final Seen map;
    private final BooleanProperty reopen = new SimpleBooleanProperty(true);

    SessionKeeper(Settings settings, Remembered remembered, MainWindowViewModel model, Seen map) {
        this.settings = settings;
        this.model = model;
        this.map = map;
        remembered.yesNo("session.reopen", reopen);
    }

    /** Writes the session into the settings. */
    void keep() {
        new SessionState(
                        model.opening().sourceProperty().get(),
                        Names.of(model.pageProperty().get()),
                        model.playback().stepProperty().get(),
                        map.middle(),
                        Names.of(model.side().pageProperty().get()))
                .write(settings);
    }

    /**
     * Begins to open again what was open.
     *
     * @return false when there is nothing to open, or when the user wants to start afresh
     */
    boolean restore() {
        SessionState state = SessionState.read(settings);
        if (!reopen.get() || state.source() == null) {
            return false;
        }
        reopen(state.source(), () -> show(state));
        return true;
    }

    /** Opens what was open; when it has gone, that is said without making much of it. */
    private void reopen(OpenSource from, Runnable then) {
        switch (from) {
            case OfFile(Path file) ->
                model.job()
                        .start(
                                Texts.get("busy.open", file.getFileName()),
                                () -> Files.exists(file),
                                exists -> reopen(file, exists, then),
                                cause -> model.problemProperty().set(Problem.of(cause)));
            case OfSample(String name) ->
                Samples.named(name)
                        .ifPresentOrElse(
                                sample -> {
                                    model.open(sample, StartAt.FIRST);
                                    model.opening().then(then);
                                },
                                () -> model.noticeProperty().set(Notice.of(Texts.get("session.gone", name))));
        }
    }

    private void reopen(Path file, boolean exists, Runnable then) {
        if (exists) {
            model.open(file, StartAt.FIRST);
            model.opening().then(then);
        } else {
            model.noticeProperty().set(Notice.of(Texts.get("session.gone", file)));
        }
    }

    private void show(SessionState state) {
        if (state.step() > 0) {
            model.playback()
                    .goTo(Math.min(
                            state.step(), model.playback().lastStepProperty().get()));
        }
        if (state.seen() != null) {
            map.showAgain(state.seen());
        }
        Arrays.stream(SidePage.values())
                .filter(page -> Names.of(page).equals(state.tab()))
                .forEach(model.side()::show);
        // two runs that were set side by side are not kept: what was open of one is shown instead
        if (state.page().equals(Names.of(Page.START))) {
            model.pageProperty().set(Page.START);
        } else if (state.page().equals(Names.of(Page.EDITOR))) {
            model.edit();
        }
    }

    /** Whether the next start opens again what was open. */
    BooleanProperty reopenProperty() {
        return reopen;
    }
}
