package org.framescope.app.update;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.update.PauseReading.Part;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.pause.Durations;
import org.framescope.engine.liveupdate.pause.PauseBudget;

/**
 * A phase of the pause with its share of the whole; a click shows the work that it consists of, with the source of each
 * rate. Style class {@code phase-row} with {@code :current}, {@code :dominant} and {@code :open}.
 */
final class PhaseRow extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DOMINANT = PseudoClass.getPseudoClass("dominant");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Label name = new Label();
    private final Label nanos = new Label();
    private final ShareBar bar = new ShareBar();
    private final VBox lines = new VBox(8);

    PhaseRow(Part part, double totalNanos) {
        getStyleClass().add("phase-row");
        var arrow = new Region();
        arrow.getStyleClass().add("fold-arrow");
        name.setText(part.phase().title());
        name.getStyleClass().add("phase-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        nanos.setText(Durations.text(part.nanos()));
        nanos.getStyleClass().add("figure-value");
        nanos.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, arrow, name, nanos);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        lines.getStyleClass().add("rate-lines");
        part.lines().forEach(line -> lines.getChildren().add(line(line)));
        setOpen(false);
        getChildren().setAll(head, bar, lines);
        bar.setWhole(totalNanos == 0 ? 0 : part.nanos() / totalNanos);
        Hint.on(head, part.phase().explanation());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name.getText() + " " + nanos.getText());
        head.setOnMouseClicked(event -> setOpen(!lines.isVisible()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                setOpen(!lines.isVisible());
                event.consume();
            }
        });
    }

    private static VBox line(PauseBudget.Line line) {
        var what = new Label(line.rate().title());
        what.setWrapText(true);
        String unit = Texts.get("rate.unit." + Names.of(line.rate().unit()));
        String count = Texts.get(
                "rate.count",
                amount(line.count()),
                unit,
                Durations.text(line.rate().nanos()));
        var sum = new Label(count + " = " + Durations.text(line.nanos()));
        sum.getStyleClass().add("figure-value");
        sum.setWrapText(true);
        var source = new Label(line.rate().source());
        source.getStyleClass().addAll("quiet", "rate-source");
        source.setWrapText(true);
        return new VBox(what, sum, source);
    }

    /** A whole number, or three digits of one that is not. */
    static String amount(double count) {
        boolean whole = count == Math.rint(count);
        int digits = whole || count >= 100 ? 0 : count >= 10 ? 1 : count >= 1 ? 2 : 3;
        return String.format(java.util.Locale.ROOT, "%,." + digits + "f", count);
    }

    private void setOpen(boolean open) {
        lines.setVisible(open);
        lines.setManaged(open);
        pseudoClassStateChanged(OPEN, open);
    }

    void show(Part part, boolean current, boolean dominant) {
        bar.setSpent(part.nanos() == 0 ? 0 : part.spentNanos() / part.nanos());
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(DOMINANT, dominant);
    }
}
