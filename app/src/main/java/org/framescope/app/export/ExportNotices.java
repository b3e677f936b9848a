package org.framescope.app.export;

import atlantafx.base.controls.Message;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.framescope.app.i18n.Texts;

/** Tells in a strip of the window how an export went. What worked goes away by itself; what failed waits to be read. */
public final class ExportNotices {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Pane strips;

    /** @param strips where messages are shown, the first on top */
    public ExportNotices(Pane strips) {
        this.strips = strips;
    }

    void saved(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        done(Texts.get("export.saved", file.getFileName(), folder == null ? "" : folder));
    }

    void done(String words) {
        Message message = show(words, "success");
        var wait = new PauseTransition(SHOWN);
        wait.setOnFinished(event -> strips.getChildren().remove(message));
        wait.play();
    }

    void failed(String words) {
        show(words, "danger");
    }

    private Message show(String words, String style) {
        strips.getChildren().removeIf(node -> "export-notice".equals(node.getId()));
        var message = new Message(null, words);
        message.getStyleClass().add(style);
        message.setId("export-notice");
        message.setAccessibleText(words);
        message.setOnClose(event -> strips.getChildren().remove(message));
        strips.getChildren().addFirst(message);
        return message;
    }
}
