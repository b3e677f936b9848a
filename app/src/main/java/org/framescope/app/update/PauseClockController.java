package org.framescope.app.update;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.pause.Durations;
import org.jspecify.annotations.Nullable;

/** Wires the pause clock: how the guests are, and how long they have stood still. */
public final class PauseClockController {

    private final UpdateViewModel model;
    private final PauseBar bar = new PauseBar();

    @FXML
    private VBox clock;

    @FXML
    private Label guests;

    @FXML
    private Label xen;

    @FXML
    private Label elapsed;

    @FXML
    private Label total;

    @FXML
    private Label dominant;

    public PauseClockController(UpdateViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        clock.getChildren().add(2, bar);
        model.openedProperty().subscribe(opened -> setShown(clock, opened != null));
        model.momentProperty().subscribe(this::showMoment);
    }

    private void showMoment(@Nullable UpdateMoment now) {
        if (now == null) {
            return;
        }
        PauseReading pause = now.pause();
        String state = Names.of(pause.guests());
        guests.setText(Texts.get("guests." + state));
        for (GuestState each : GuestState.values()) {
            guests.pseudoClassStateChanged(PseudoClass.getPseudoClass(Names.of(each)), each == pause.guests());
        }
        xen.setText(now.xen());
        elapsed.setText(pause.elapsed());
        boolean timed = pause.totalNanos() > 0;
        total.setText(timed ? Texts.get("clock.total", Durations.text(pause.totalNanos())) : "");
        bar.show(pause);
        setShown(bar, timed);
        String share = Math.round(100 * pause.dominantShare()) + " %";
        dominant.setText(
                timed
                        ? Texts.get(
                                "clock.dominant",
                                pause.dominant().title(),
                                Durations.text(pause.nanosOf(pause.dominant())),
                                share)
                        : Texts.get("clock.none"));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
