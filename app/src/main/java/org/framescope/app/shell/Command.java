package org.framescope.app.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.framescope.app.i18n.Texts;

/** Everything that the window can be told to do, with its key. Menus, the key list and tooltips are made from it. */
public enum Command {
    START_PAGE(Group.FILE, "Shortcut+Home"),
    OPEN(Group.FILE, "Shortcut+O"),
    OPEN_BUILD(Group.FILE, ""),
    QUIT(Group.FILE, "Shortcut+Q"),
    SHOW_MAP(Group.VIEW, "Shortcut+M"),
    SHOW_STEPS(Group.VIEW, "Shortcut+1"),
    SHOW_EXPLANATION(Group.VIEW, "Shortcut+2"),
    ONLY_MAP(Group.VIEW, "Shortcut+3"),
    FIT_MAP(Group.VIEW, "F"),
    ZOOM_TO_CHANGES(Group.VIEW, "C"),
    FIRST(Group.GO, "Home"),
    BACK(Group.GO, "Left"),
    FORWARD(Group.GO, "Right"),
    LAST(Group.GO, "End"),
    GO_TO_STEP(Group.GO, "Shortcut+G"),
    FILTER_STEPS(Group.GO, "Shortcut+F"),
    PLAY(Group.RUN, "Space"),
    SIMULATE_AGAIN(Group.RUN, "F5"),
    EDIT_OPTIONS(Group.RUN, "Shortcut+L"),
    NEW_SCENARIO(Group.UPDATE, "Shortcut+N"),
    EDIT_SCENARIO(Group.UPDATE, "Shortcut+E"),
    RUN_SCENARIO(Group.UPDATE, "Shortcut+R"),
    COMPARE_STRATEGIES(Group.UPDATE, "Shortcut+Shift+C"),
    SAVE_SCENARIO(Group.UPDATE, "Shortcut+S"),
    KEYS(Group.HELP, "F1"),
    ABOUT(Group.HELP, "");

    /** A menu. */
    public enum Group {
        FILE,
        VIEW,
        GO,
        RUN,
        UPDATE,
        HELP;

        public String text() {
            return Texts.get("menu." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Group group;
    private final String key;

    Command(Group group, String key) {
        this.group = group;
        this.key = key;
    }

    public Group group() {
        return group;
    }

    public String text() {
        return Texts.get("command." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public Optional<KeyCombination> key() {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }

    /** Whether the key is one that also means something where text is typed. */
    public boolean isBareKey() {
        return !key.contains("+") && !key.startsWith("F1") && !key.startsWith("F5");
    }
}
