package org.framescope.app.update;

import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.framescope.app.i18n.Texts;

/** A domain and whether it owns its pages. Style class {@code domain-line} with {@code :owned}. */
final class DomainLine extends HBox {

    private static final PseudoClass OWNED = PseudoClass.getPseudoClass("owned");

    private final Label name = new Label();
    private final Label state = new Label();
    private int shown = -1;

    DomainLine() {
        super(8);
        getStyleClass().add("domain-line");
        setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        state.getStyleClass().add("domain-state");
        state.setMinWidth(USE_PREF_SIZE);
    }

    /** @param swatchOfDomain a square in the colour in which the map draws a domain */
    void show(DomainRow domain, IntFunction<Node> swatchOfDomain) {
        if (domain.id() != shown) {
            shown = domain.id();
            getChildren().setAll(swatchOfDomain.apply(domain.id()), name, state);
        }
        name.setText(domain.name());
        state.setText(Texts.get(domain.owned() ? "domain.owned" : "domain.waits"));
        pseudoClassStateChanged(OWNED, domain.owned());
    }
}
