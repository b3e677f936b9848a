package org.framescope.app.timeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.framescope.app.i18n.Texts;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.recording.StepKind;
import org.jspecify.annotations.Nullable;

/** The menu from which a person picks what to ask of the steps of the open recording. */
final class QuestionMenu {

    private final PlaybackViewModel playback;
    private final Consumer<StepQuestion> picked;
    private final Runnable askForFrames;
    private @Nullable Recording filledFor;

    /**
     * @param picked receives what was picked
     * @param askForFrames lets a person type frames
     */
    QuestionMenu(PlaybackViewModel playback, Consumer<StepQuestion> picked, Runnable askForFrames) {
        this.playback = playback;
        this.picked = picked;
        this.askForFrames = askForFrames;
    }

    /** Fills a button's menu when it is about to be shown for the first time since another recording was opened. */
    void fill(MenuButton button) {
        playback.recordingProperty().subscribe(recording -> {
            button.setDisable(recording == null);
            filledFor = null;
            // a menu without anything in it would not be shown at all
            button.getItems().setAll(new SeparatorMenuItem());
        });
        button.addEventHandler(MenuButton.ON_SHOWING, event -> fillNow(button));
    }

    private void fillNow(MenuButton button) {
        Recording recording = playback.recordingProperty().get();
        if (recording != null && recording != filledFor) {
            filledFor = recording;
            button.getItems().setAll(items(recording));
        }
    }

    private List<MenuItem> items(Recording recording) {
        Map<String, StepKind> kinds = new LinkedHashMap<>();
        StepKind last = null;
        for (Step step : recording.steps()) {
            if (step.kind() != last) {
                last = step.kind();
                kinds.putIfAbsent(last.id(), last);
            }
        }
        var frames = new MenuItem(Texts.get("question.menu.frames"));
        frames.setOnAction(event -> askForFrames.run());
        return List.of(phases(kinds), kinds(kinds), uses(), findings(recording), new SeparatorMenuItem(), frames);
    }

    private Menu phases(Map<String, StepKind> kinds) {
        var menu = new Menu(Texts.get("question.menu.phase"));
        Set<OfPhase> phases = new LinkedHashSet<>();
        kinds.values().forEach(kind -> phases.add(new OfPhase(kind.phase())));
        phases.forEach(phase -> menu.getItems().add(item(phase.title(), phase)));
        return menu;
    }

    /** Kinds below their phases: there may be a hundred. */
    private Menu kinds(Map<String, StepKind> kinds) {
        var menu = new Menu(Texts.get("question.menu.kind"));
        Map<String, Menu> byPhase = new LinkedHashMap<>();
        for (StepKind kind : kinds.values()) {
            var of = new OfKind(kind);
            byPhase.computeIfAbsent(
                            kind.phase().id(), id -> new Menu(kind.phase().title()))
                    .getItems()
                    .add(item(of.title(), of));
        }
        menu.getItems().setAll(byPhase.values());
        return menu;
    }

    private Menu uses() {
        var menu = new Menu(Texts.get("question.menu.use"));
        for (FrameUse use : FrameUse.values()) {
            var one = new Menu(use.label());
            for (Turn turn : Turn.values()) {
                var turns = new Turns(use, turn);
                one.getItems().add(item(words(turns), turns));
            }
            menu.getItems().add(one);
        }
        return menu;
    }

    private Menu findings(Recording recording) {
        var menu = new Menu(Texts.get("question.menu.finding"));
        menu.getItems().add(item(words(Finds.ANY), Finds.ANY));
        Set<String> rules = new LinkedHashSet<>();
        recording.findings().stream().map(Finding::rule).forEach(rules::add);
        rules.forEach(rule -> menu.getItems().add(item(rule, new Finds(rule))));
        return menu;
    }

    /** Words of a question that names no frames. */
    private static String words(StepQuestion question) {
        return question.words(AddressUnit.HEX);
    }

    private MenuItem item(String text, StepQuestion question) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> picked.accept(question));
        return item;
    }
}
