package org.framescope.app.shell;

import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Wording;
import org.framescope.app.map.MapView;
import org.framescope.app.places.GoToPane;
import org.framescope.app.places.PlacesCards;
import org.framescope.app.places.PlacesOverlay;
import org.framescope.app.places.PlacesViewModel;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.units.AddressUnit;

/** Brings places into the main window: over the map, below it, into its menu, into the top bar, and as commands. */
final class PlacesSetup {

    private static final double UNITS_WIDTH = 112;

    private final PlacesViewModel places;
    private final MapPane map;
    private final PlacesCards cards;
    private final GoToPane goTo;
    private final ToggleButton dragSelects = new ToggleButton(Texts.get("map.drag-selects"));

    PlacesSetup(PlacesViewModel places, Overlay overlay, MapPane map) {
        this.places = places;
        this.map = map;
        cards = new PlacesCards(places, overlay::show, overlay::close);
        goTo = new GoToPane(places, map::focus);
    }

    /**
     * @param boot whether the map is shown
     * @param topBar gets the field that goes anywhere at its right
     */
    void bind(Commands commands, Condition boot, HBox topBar) {
        goTo.visibleProperty().bind(boot.holds());
        goTo.managedProperty().bind(goTo.visibleProperty());
        topBar.getChildren().add(goTo);
        map.floatOver(view -> overlay(view, commands));
        map.addControls(dragSelects(), units());
        commands.bind(Command.GO_TO_PLACE, goTo::ask, boot);
        commands.bind(Command.SELECT_RANGE, goTo::askForRange, boot);
        // these lead far away: one may want to come back
        commands.bind(Command.FIT_MAP, () -> places.jump(map::fit), boot);
        commands.bind(Command.ZOOM_TO_CHANGES, () -> places.jump(map::zoomToChanges), boot);
        commands.bind(Command.PLACE_BACK, places::back, boot);
        commands.bind(Command.PLACE_FORWARD, places::forward, boot);
        commands.bind(Command.FIND_NEXT, places::findNext, boot);
        commands.bind(Command.FIND_PREVIOUS, places::findPrevious, boot);
        commands.bind(Command.BOOKMARKS, cards::showBookmarks, boot);
        commands.bind(Command.ADD_BOOKMARK, cards::addBookmark, boot);
        commands.bind(Command.SELECT_RUN, places::selectRun, boot);
        commands.bind(Command.SELECT_BLOCK, places::selectBlock, boot);
        commands.bind(Command.COPY_SELECTION, cards::copySelection, boot);
        commands.bind(Command.COPY_PLACE, cards::copyPlace, boot);
        commands.bind(Command.ZOOM_TO_SELECTION, places::zoomToSelection, boot);
        commands.bind(Command.NEXT_UNIT, places::nextUnit, boot);
        commands.bind(Command.DRAG_SELECTS, dragSelects::fire, boot);
        commands.bind(Command.SHOW_FLAGS, places.bookmarks()::toggleShown, boot);
    }

    private PlacesOverlay overlay(MapView view, Commands commands) {
        dragSelects.selectedProperty().bindBidirectional(view.dragSelectsProperty());
        ContextMenu menu = menu(commands);
        view.setOnContextMenuRequested(event -> {
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        view.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        return new PlacesOverlay(view, places, map::swatch, cards::addBookmark);
    }

    private static ContextMenu menu(Commands commands) {
        var menu = new ContextMenu();
        menu.setId("map-menu");
        for (List<Command> group : List.of(
                List.of(Command.SELECT_RUN, Command.SELECT_BLOCK, Command.ZOOM_TO_SELECTION),
                List.of(Command.FIND_NEXT, Command.FIND_PREVIOUS),
                List.of(Command.ADD_BOOKMARK, Command.COPY_SELECTION, Command.COPY_PLACE))) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            for (Command command : group) {
                var item = new MenuItem(command.text());
                item.setId("map-" + command.id());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> commands.run(command));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private ToggleButton dragSelects() {
        dragSelects.setId("drag-selects");
        dragSelects.getStyleClass().addAll("small", "flat");
        dragSelects.setTooltip(Hint.of(Texts.get("map.drag-selects.hint")));
        dragSelects.setMinWidth(HBox.USE_PREF_SIZE);
        return dragSelects;
    }

    private ChoiceBox<AddressUnit> units() {
        var units = new ChoiceBox<AddressUnit>();
        units.setId("unit");
        units.getItems().setAll(AddressUnit.values());
        units.setConverter(new Wording<>(AddressUnit::label));
        units.valueProperty().bindBidirectional(places.unitProperty());
        units.setAccessibleText(Texts.get("unit.name"));
        units.setTooltip(Hint.of(Texts.get("unit.name")));
        units.getStyleClass().add("small");
        units.setPrefWidth(UNITS_WIDTH);
        units.setMinWidth(HBox.USE_PREF_SIZE);
        return units;
    }
}
