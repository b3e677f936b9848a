package org.framescope.app.compare;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.UpdateResult;

/** The top of a run's column: what it is, how it ended, and the way into it. */
final class RunHead extends VBox {

    RunHead(ComparedRun run, Consumer<UpdateResult> openRun) {
        super(4);
        var title = new Label(run.title());
        title.getStyleClass().add("compare-run");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var open = new Button(Texts.get("compare.open"));
        open.getStyleClass().add("open-run");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> openRun.accept(run.result()));
        var line = new HBox(8, title, badge(run.outcome()), gap, open);
        line.setAlignment(Pos.CENTER_LEFT);
        var sentence = new Label(run.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(line, sentence);
        setAlignment(Pos.TOP_LEFT);
    }

    private static Label badge(Outcome outcome) {
        String id = Names.of(outcome);
        var badge = new Label(Texts.get("outcome." + id));
        badge.getStyleClass().add("outcome");
        badge.pseudoClassStateChanged(PseudoClass.getPseudoClass(id), true);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(badge, Texts.get("outcome." + id + ".hint"));
        return badge;
    }
}
