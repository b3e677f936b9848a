package org.framescope.app.places;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.export.TableActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.places.RangeSummary.OwnerPart;
import org.framescope.app.places.RangeSummary.UsePart;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** Wires the card that says what lies in the selection. */
final class SelectionCardController {

    /** So many uses and owners are listed; the others are counted. */
    private static final int MOST = 5;

    private final PlacesViewModel places;
    private final SelectionViewModel model;
    private final Function<FrameUse, Node> swatch;
    private final Runnable bookmark;

    @FXML
    private VBox card;

    @FXML
    private Label step;

    @FXML
    private Button fold;

    @FXML
    private Button close;

    @FXML
    private Label range;

    @FXML
    private Label amount;

    @FXML
    private VBox details;

    @FXML
    private VBox uses;

    @FXML
    private Label moreUses;

    @FXML
    private GridPane facts;

    @FXML
    private HBox actions;

    /**
     * @param swatch how the map draws a use now
     * @param bookmark keeps the selection
     */
    SelectionCardController(PlacesViewModel places, Function<FrameUse, Node> swatch, Runnable bookmark) {
        this.places = places;
        this.swatch = swatch;
        this.bookmark = bookmark;
        model = places.selection();
    }

    @FXML
    private void initialize() {
        card.setAccessibleText(Texts.get("selection.title"));
        close.setAccessibleText(Texts.get("selection.close"));
        Hint.on(close, Texts.get("selection.close"));
        actions.getChildren().add(TableActions.button(model::table));
        model.foldedProperty().subscribe(this::showFolded);
        model.summaryProperty().subscribe(now -> show());
        places.unitProperty().subscribe(unit -> show());
    }

    /** Shows everything anew, such as after a change of colours. */
    void show() {
        RangeSummary summary = model.summaryProperty().get();
        if (summary != null) {
            AddressUnit unit = places.unitProperty().get();
            FrameRange frames = summary.range();
            step.setText(Texts.get("selection.step", Units.count(summary.step())));
            range.setText(unit.range(frames));
            String key = summary.ranges() == 1 ? "selection.amount.one" : "selection.amount";
            amount.setText(Texts.get(
                    key, Units.size(frames.bytes()), Units.count(frames.frames()), Units.count(summary.ranges())));
            Hint.on(amount, Units.exactBytes(frames.bytes()));
            showUses(summary);
            showFacts(summary, unit);
        }
    }

    private void showUses(RangeSummary summary) {
        List<UsePart> parts = summary.uses();
        uses.getChildren()
                .setAll(parts.stream()
                        .limit(MOST)
                        .map(part -> new UseRow(part, summary.share(part), swatch.apply(part.use())))
                        .toList());
        List<UsePart> rest = parts.subList(Math.min(MOST, parts.size()), parts.size());
        moreUses.setText(Texts.get(
                "selection.more-uses",
                Integer.toString(rest.size()),
                rest.stream().map(part -> part.use().label()).collect(Collectors.joining(", "))));
        moreUses.setVisible(!rest.isEmpty());
        moreUses.setManaged(!rest.isEmpty());
    }

    private void showFacts(RangeSummary summary, AddressUnit unit) {
        facts.getChildren().clear();
        AlignedBlock block = summary.largestBlock();
        FrameRange free = summary.largestFree();
        if (block == null || free == null) {
            fact("selection.block", new Label(Texts.get("selection.nothing-free")));
        } else {
            String order = Integer.toString(block.order());
            fact(
                    "selection.block",
                    place(
                            Texts.get(
                                    "selection.block.value",
                                    Units.size(block.range().bytes()),
                                    order),
                            block.range(),
                            unit));
            fact("selection.free", place(Units.size(free.bytes()), free, unit));
        }
        if (!summary.owners().isEmpty()) {
            fact("selection.owners", new Label(owners(summary.owners())));
        }
        fact(
                "selection.nodes",
                new Label(summary.nodes().stream()
                        .map(part -> Texts.get(
                                "selection.node",
                                Integer.toString(part.node()),
                                Units.size(part.frames() << Units.PAGE_SHIFT)))
                        .collect(Collectors.joining(", "))));
    }

    private static String owners(List<OwnerPart> owners) {
        String some = owners.stream()
                .limit(MOST)
                .map(part -> Texts.get("selection.owner", part.domain(), Units.size(part.frames() << Units.PAGE_SHIFT)))
                .collect(Collectors.joining(", "));
        int rest = owners.size() - MOST;
        return rest <= 0 ? some : Texts.get("selection.more-owners", some, Units.count(rest));
    }

    /** An amount of memory, which is also the way to it. */
    private Node place(String words, FrameRange range, AddressUnit unit) {
        var link = new Hyperlink(Texts.get("selection.at", words, unit.place(range.start())));
        link.setWrapText(true);
        link.setOnAction(event -> places.follow(new Goal.Frames(range, Goal.THIS_STEP)));
        Hint.on(link, Texts.get("selection.at.hint", unit.range(range), Units.exactBytes(range.bytes())));
        return link;
    }

    private void fact(String key, Node value) {
        var name = new Label(Texts.get(key));
        name.getStyleClass().add("place-fact");
        name.setWrapText(true);
        String hint = Texts.find(key + ".hint");
        if (hint != null) {
            Hint.on(name, hint);
        }
        if (value instanceof Label label) {
            label.setWrapText(true);
        }
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        facts.addRow(facts.getRowCount(), name, value);
    }

    private void showFolded(boolean folded) {
        details.setVisible(!folded);
        details.setManaged(!folded);
        fold.setText(folded ? "▸" : "▾");
        String words = Texts.get(folded ? "selection.unfold" : "selection.fold");
        fold.setAccessibleText(words);
        Hint.on(fold, words);
    }

    @FXML
    private void toggle() {
        model.foldedProperty().set(!model.foldedProperty().get());
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void zoom() {
        places.zoomToSelection();
    }

    @FXML
    private void bookmark() {
        bookmark.run();
    }

    @FXML
    private void copy() {
        Copies.put(model.text(places.unitProperty().get()));
    }
}
