package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.recording.Failure;

/** Tells how a boot ended: the rule in plain words first, the causes below, what Xen prints last. */
final class FailureCard {

    private FailureCard() {}

    static List<Node> build(Failure failure) {
        List<Node> lines = new ArrayList<>();
        String kind = failure.kind().name().toLowerCase(Locale.ROOT);
        lines.add(label(Texts.get("failure." + kind), "failure-title"));
        lines.add(label(failure.rule(), "failure-rule"));
        if (!failure.causes().isEmpty()) {
            lines.add(label(Texts.get("failure.causes"), "section-title"));
            int number = 1;
            for (String cause : failure.causes()) {
                lines.add(label(number++ + ".  " + cause, "failure-cause"));
            }
        }
        lines.add(label(failure.message(), "failure-message"));
        return lines;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
