package org.framescope.app.shell;

import atlantafx.base.controls.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.framescope.app.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Shows below the menus what went wrong, and what is worth saying; each until it is closed or is of the past. */
final class Strips {

    private final MainWindowViewModel model;
    private final Pane strips;
    private @Nullable Node problem;
    private @Nullable Node notice;

    Strips(MainWindowViewModel model, Pane strips) {
        this.model = model;
        this.strips = strips;
        model.problemProperty().subscribe(this::showProblem);
        model.noticeProperty().subscribe(this::showNotice);
    }

    private void showProblem(@Nullable Problem now) {
        strips.getChildren().remove(problem);
        problem = null;
        if (now != null) {
            var message = new Message(now.title(), now.message());
            message.getStyleClass().add("danger");
            message.setId("problem");
            message.setAccessibleText(now.title() + ". " + now.message());
            message.setOnClose(event -> model.problemProperty().set(null));
            problem = message;
            strips.getChildren().addFirst(message);
        }
    }

    private void showNotice(@Nullable Notice now) {
        strips.getChildren().remove(notice);
        notice = null;
        if (now != null) {
            notice = strip(now);
            strips.getChildren().addFirst(notice);
        }
    }

    private HBox strip(Notice now) {
        var words = new Label(now.message());
        words.setId("notice-text");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        List<Node> parts = new ArrayList<>(List.of(words));
        for (Notice.Action action : now.actions()) {
            parts.add(button(action.text(), action.action()));
        }
        Button close = button(Texts.get("close"), () -> {});
        close.setId("close-notice");
        parts.add(close);
        var strip = new HBox(8);
        strip.getChildren().setAll(parts);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.setId("notice");
        strip.getStyleClass().addAll("strip", "notice-strip");
        return strip;
    }

    /** Whatever is chosen, the notice has done its work. */
    private Button button(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.noticeProperty().set(null);
            action.run();
        });
        return button;
    }
}
