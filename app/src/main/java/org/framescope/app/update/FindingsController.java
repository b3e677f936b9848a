package org.framescope.app.update;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.framescope.app.export.RunTables;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Wires the list of what was found. */
public final class FindingsController {

    /** Cards that are made; who scrolls further than that wants the command line. */
    private static final int MOST = 100;

    private final UpdateViewModel model;
    private final ObservableValue<AddressUnit> unit;
    private List<FindingCard> cards = List.of();

    @FXML
    private Label none;

    @FXML
    private VBox list;

    @FXML
    private Label more;

    /** @param unit in what places are written */
    public FindingsController(UpdateViewModel model, ObservableValue<AddressUnit> unit) {
        this.model = model;
        this.unit = unit;
    }

    @FXML
    private void initialize() {
        model.openedProperty().subscribe(opened -> fill());
        unit.subscribe(chosen -> fill());
        model.momentProperty().subscribe(this::follow);
        TableActions.attach(list, this::table);
    }

    private @Nullable Table table() {
        List<FindingRow> all = model.findings();
        return all.isEmpty()
                ? null
                : RunTables.findings(all.stream().map(FindingRow::finding).toList());
    }

    private void fill() {
        List<FindingRow> all = model.findings();
        cards = all.stream()
                .limit(MOST)
                .map(row -> new FindingCard(row, unit.getValue(), model::choose))
                .toList();
        list.getChildren().setAll(cards);
        none.setVisible(all.isEmpty());
        none.setManaged(all.isEmpty());
        int left = all.size() - cards.size();
        more.setText(Texts.get("findings.more", Units.count(left)));
        more.setVisible(left > 0);
        more.setManaged(left > 0);
        follow(model.momentProperty().get());
    }

    private void follow(@Nullable UpdateMoment now) {
        if (now != null) {
            cards.forEach(card -> card.showAt(now.step()));
        }
    }
}
