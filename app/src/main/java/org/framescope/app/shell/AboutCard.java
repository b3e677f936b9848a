package org.framescope.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;

/** Says what the program is. */
final class AboutCard {

    private AboutCard() {}

    static Node build(Runnable close) {
        var title = new Label("Framescope");
        title.getStyleClass().add("card-title");
        var text = new Label(Texts.get("about.text"));
        text.setWrapText(true);
        text.setMaxWidth(420);
        var stack = new Label(Texts.get(
                "about.stack", String.valueOf(Runtime.version().feature()), System.getProperty("javafx.version", "")));
        stack.getStyleClass().add("quiet");
        var closeButton = new Button(Texts.get("close"));
        closeButton.setCancelButton(true);
        closeButton.setOnAction(event -> close.run());
        var card = new VBox(16, title, text, stack, closeButton);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }
}
