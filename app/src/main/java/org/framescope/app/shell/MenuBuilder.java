package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Command.Group;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.MenuKeys;
import org.framescope.app.shell.files.RecentFiles;

/** Makes the menus from the commands. */
final class MenuBuilder {

    /** Commands with a line above them. */
    private static final Set<Command> SEPARATED = Set.of(
            Command.QUIT,
            Command.ABOUT,
            Command.GO_TO_STEP,
            Command.SHOW_ALL_COLOURS,
            Command.ARRANGE_IN_ROWS,
            Command.LEAVE_OUT_HOLES,
            Command.PALETTE_STANDARD);

    private final Commands commands;
    private final MenuKeys keys;

    MenuBuilder(Commands commands, MenuKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    void fill(
            MenuBar bar,
            RecentFiles recent,
            Consumer<Path> open,
            Consumer<Sample> openSample,
            Theme theme,
            BooleanProperty reopen) {
        for (Group group : Group.values()) {
            var menu = new Menu(group.text());
            for (Command command : Command.values()) {
                if (command.group() == group) {
                    if (SEPARATED.contains(command)) {
                        menu.getItems().add(new SeparatorMenuItem());
                    }
                    menu.getItems().add(item(command));
                }
                if (command == Command.OPEN) {
                    menu.getItems().add(recentMenu(recent, open));
                }
                if (command == Command.OPEN_BUILD) {
                    menu.getItems().add(reopenItem(reopen));
                }
            }
            if (group == Group.UPDATE) {
                menu.getItems().add(samplesMenu(openSample));
            }
            if (group == Group.PANELS) {
                // in the menu of the view, which comes before it
                bar.getMenus().getLast().getItems().addAll(menu, new SeparatorMenuItem(), themeMenu(theme));
            } else if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
    }

    private MenuItem item(Command command) {
        ObservableBooleanValue chosen = commands.chosen(command);
        MenuItem item = chosen == null ? new MenuItem(command.text()) : marked(command, chosen);
        item.setMnemonicParsing(false);
        item.setId("command-" + command.id());
        item.setOnAction(event -> commands.run(command));
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !commands.enabled(command).get(), commands.enabled(command)));
        keys.show(command, item);
        return item;
    }

    /** An item with a mark that tells the state, whatever a click made of it. */
    private static MenuItem marked(Command command, ObservableBooleanValue chosen) {
        var item = new CheckMenuItem(command.text());
        item.setSelected(chosen.get());
        chosen.addListener((changed, before, now) -> item.setSelected(now));
        item.selectedProperty().addListener((changed, before, now) -> {
            if (now != chosen.get()) {
                Platform.runLater(() -> item.setSelected(chosen.get()));
            }
        });
        return item;
    }

    private static Menu recentMenu(RecentFiles recent, Consumer<Path> open) {
        var menu = new Menu(Texts.get("menu.recent"));
        Runnable refill = () -> {
            menu.getItems().clear();
            for (Path file : recent.files()) {
                boolean gone = recent.isMissing(file);
                var item = new MenuItem(gone ? Texts.get("recent.missing", file) : file.toString());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> open.accept(file));
                item.setDisable(gone);
                menu.getItems().add(item);
            }
            if (!recent.files().isEmpty()) {
                var clear = new MenuItem(Texts.get("menu.recent.clear"));
                clear.setOnAction(event -> recent.clear());
                var missing = new MenuItem(Texts.get("recent.forget-missing"));
                missing.setOnAction(event -> recent.forgetMissing());
                missing.setDisable(!recent.isAnyMissing());
                menu.getItems().addAll(new SeparatorMenuItem(), missing, clear);
            }
            menu.setDisable(recent.files().isEmpty());
        };
        recent.files().addListener((ListChangeListener<Path>) change -> refill.run());
        refill.run();
        return menu;
    }

    private static MenuItem reopenItem(BooleanProperty reopen) {
        var item = new CheckMenuItem(Texts.get("menu.reopen"));
        item.setId("reopen-at-start");
        item.selectedProperty().bindBidirectional(reopen);
        return item;
    }

    private static Menu samplesMenu(Consumer<Sample> open) {
        var menu = new Menu(Texts.get("menu.scenarios"));
        for (Sample sample : Samples.scenarios()) {
            var item = new MenuItem(sample.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(sample));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static Menu themeMenu(Theme theme) {
        var menu = new Menu(Texts.get("menu.theme"));
        var group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            var item = new RadioMenuItem(Texts.get("theme." + choice.id()));
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(current -> item.setSelected(current == choice));
            menu.getItems().add(item);
        }
        return menu;
    }
}
