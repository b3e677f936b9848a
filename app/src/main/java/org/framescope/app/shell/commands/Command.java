package org.framescope.app.shell.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.input.Names;

/**
 * Everything that the window can be told to do, with the keys that it comes with. Menus, tooltips, the command palette
 * and the lists of keys are made from it; which keys hold now, {@link KeyBindings} knows.
 */
public enum Command {
    START_PAGE(Group.FILE, "Shortcut+Home"),
    OPEN(Group.FILE, "Shortcut+O"),
    OPEN_BUILD(Group.FILE, ""),
    EXPORT(Group.FILE, "Shortcut+Shift+E"),
    COMPARE_FILES(Group.FILE, "Shortcut+Shift+T"),
    QUIT(Group.FILE, "Shortcut+Q"),
    UNDO(Group.EDIT, "Shortcut+Z"),
    REDO(Group.EDIT, "Shortcut+Shift+Z | Shortcut+Y"),
    SHOW_MAP(Group.VIEW, "Shortcut+M"),
    SHOW_COMPARISON(Group.VIEW, "Shortcut+Shift+M"),
    SHOW_STEPS(Group.VIEW, "Shortcut+1"),
    SHOW_EXPLANATION(Group.VIEW, "Shortcut+2"),
    ONLY_MAP(Group.VIEW, "Shortcut+3"),
    FIT_MAP(Group.VIEW, "F"),
    ZOOM_TO_CHANGES(Group.VIEW, "C"),
    ZOOM_TO_SELECTION(Group.VIEW, "Z"),
    NEXT_UNIT(Group.VIEW, "U"),
    SHOW_FLAGS(Group.VIEW, ""),
    DIFFERENCE_MAP(Group.VIEW, "V"),
    SHOW_CHART(Group.VIEW, "Shortcut+4"),
    NEXT_CHART(Group.VIEW, "H"),
    ALL_CHARTS(Group.VIEW, "Shortcut+5"),
    COLOUR_BY_USE(Group.MAP, "Alt+Shift+1"),
    COLOUR_BY_OWNER(Group.MAP, "Alt+Shift+2"),
    COLOUR_BY_AGE(Group.MAP, "Alt+Shift+3"),
    COLOUR_BY_ORDER(Group.MAP, "Alt+Shift+4"),
    COLOUR_BY_NODE(Group.MAP, "Alt+Shift+5"),
    SHOW_ALL_COLOURS(Group.MAP, "Alt+Shift+0"),
    ARRANGE_IN_ROWS(Group.MAP, "Alt+Shift+6"),
    ARRANGE_ALONG_A_CURVE(Group.MAP, "Alt+Shift+7"),
    ARRANGE_BY_NODE(Group.MAP, "Alt+Shift+8"),
    LEAVE_OUT_HOLES(Group.MAP, "Alt+Shift+9"),
    PALETTE_STANDARD(Group.MAP, ""),
    PALETTE_RED_GREEN(Group.MAP, ""),
    PALETTE_BLUE_YELLOW(Group.MAP, ""),
    PALETTE_HIGH_CONTRAST(Group.MAP, ""),
    PANEL_STEP(Group.PANELS, "Alt+1"),
    PANEL_ALLOCATOR(Group.PANELS, "Alt+2"),
    PANEL_HEAP(Group.PANELS, "Alt+3"),
    PANEL_FRAGMENTATION(Group.PANELS, "Alt+4"),
    PANEL_FRAMETABLE(Group.PANELS, "Alt+5"),
    PANEL_REGION(Group.PANELS, "Alt+6"),
    PANEL_FRAME(Group.PANELS, "Alt+7"),
    PANEL_UPDATE(Group.PANELS, "Alt+8"),
    PANEL_FINDINGS(Group.PANELS, "Alt+9"),
    SELECT_RUN(Group.EDIT, "R"),
    SELECT_BLOCK(Group.EDIT, "B"),
    SELECT_RANGE(Group.EDIT, ""),
    DRAG_SELECTS(Group.EDIT, "X"),
    COPY_SELECTION(Group.EDIT, ""),
    COPY_PLACE(Group.EDIT, "Shortcut+Shift+K"),
    ADD_BOOKMARK(Group.EDIT, "Shortcut+D"),
    FIRST(Group.GO, "Home"),
    BACK(Group.GO, "Left | Comma"),
    FORWARD(Group.GO, "Right | Period"),
    LAST(Group.GO, "End"),
    GO_TO_STEP(Group.GO, "Shortcut+G"),
    FILTER_STEPS(Group.GO, "Shortcut+F"),
    GO_TO_PLACE(Group.GO, "Shortcut+K"),
    PLACE_BACK(Group.GO, "Alt+Left"),
    PLACE_FORWARD(Group.GO, "Alt+Right"),
    FIND_NEXT(Group.GO, "F3"),
    FIND_PREVIOUS(Group.GO, "Shift+F3"),
    BOOKMARKS(Group.GO, "Shortcut+B"),
    FIRST_DIFFERENCE(Group.GO, "Shortcut+F8"),
    PREVIOUS_DIFFERENCE(Group.GO, "Shift+F8"),
    NEXT_DIFFERENCE(Group.GO, "F8"),
    WHO_TOUCHED(Group.GO, "T"),
    ALL_STEPS(Group.GO, "Shortcut+Shift+F"),
    PLAY(Group.RUN, "Space"),
    NEXT_BREAKPOINT(Group.RUN, "F9"),
    PREVIOUS_BREAKPOINT(Group.RUN, "Shift+F9"),
    BREAK_AT_FRAMES(Group.RUN, "Shift+B"),
    BREAKPOINTS(Group.RUN, "Shortcut+Shift+B"),
    SIMULATE_AGAIN(Group.RUN, "F5"),
    EDIT_OPTIONS(Group.RUN, "Shortcut+L"),
    COMPARE_WITH(Group.RUN, "Shortcut+T"),
    SWAP_SIDES(Group.RUN, ""),
    NEW_SCENARIO(Group.UPDATE, "Shortcut+N"),
    EDIT_SCENARIO(Group.UPDATE, "Shortcut+E"),
    RUN_SCENARIO(Group.UPDATE, "Shortcut+R"),
    COMPARE_STRATEGIES(Group.UPDATE, "Shortcut+Shift+C"),
    SAVE_SCENARIO(Group.UPDATE, "Shortcut+S"),
    PALETTE(Group.HELP, "Shortcut+Shift+P"),
    KEYS(Group.HELP, "F1"),
    EDIT_KEYS(Group.HELP, ""),
    ABOUT(Group.HELP, "");

    /** A menu; {@link #PANELS} is one within that of the view. */
    public enum Group {
        FILE,
        EDIT,
        VIEW,
        MAP,
        PANELS,
        GO,
        RUN,
        UPDATE,
        HELP;

        public String text() {
            return Texts.get("menu." + name().toLowerCase(Locale.ROOT));
        }
    }

    private static final String OR = " \\| ";

    private final Group group;
    private final String keys;

    /** @param keys the keys as JavaFX writes them, the one that menus show first; several are parted by {@code " | "} */
    Command(Group group, String keys) {
        this.group = group;
        this.keys = keys;
    }

    public Group group() {
        return group;
    }

    /** Name in settings. */
    public String id() {
        return Names.of(this);
    }

    static Optional<Command> of(String id) {
        return Arrays.stream(values())
                .filter(command -> command.id().equals(id))
                .findFirst();
    }

    public String text() {
        return Texts.get("command." + id());
    }

    /** The keys that the command comes with, the one that menus show first. */
    public List<KeyCombination> usualKeys() {
        return keys.isEmpty()
                ? List.of()
                : Arrays.stream(keys.split(OR)).map(KeyCombination::valueOf).toList();
    }
}
