package org.framescope.app.inspect;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Wires the side of the window: tabs, and the page that is chosen. Pages are made when they are shown for the first time.
 * Above every page but the step's own stands which step is shown.
 */
public final class SideController {

    private static final PseudoClass VIOLATED = PseudoClass.getPseudoClass("violated");

    private final SideViewModel model;
    private final StepPanelViewModel step;
    private final Node clock;
    private final Map<SidePage, Supplier<Node>> makers;
    private final Function<SidePage, String> keys;
    private final Map<SidePage, Node> made = new EnumMap<>(SidePage.class);
    private final Map<SidePage, ToggleButton> buttons = new EnumMap<>(SidePage.class);

    @FXML
    private VBox side;

    @FXML
    private ToggleGroup pages;

    @FXML
    private HBox tabs;

    @FXML
    private VBox head;

    @FXML
    private Label title;

    @FXML
    private Hyperlink story;

    @FXML
    private StackPane page;

    /**
     * @param step what is shown of the step
     * @param clock stands above everything
     * @param makers how each page is made
     * @param keys the key of a page, empty for none
     */
    public SideController(
            SideViewModel model,
            StepPanelViewModel step,
            Node clock,
            Map<SidePage, Supplier<Node>> makers,
            Function<SidePage, String> keys) {
        this.model = model;
        this.step = step;
        this.clock = clock;
        this.makers = makers;
        this.keys = keys;
    }

    @FXML
    private void initialize() {
        side.getChildren().addFirst(clock);
        for (SidePage each : SidePage.values()) {
            ToggleButton tab = tab(each);
            buttons.put(each, tab);
            tabs.getChildren().add(tab);
        }
        pages.selectedToggleProperty().subscribe((old, chosen) -> {
            if (chosen == null) {
                // one of them is always shown
                pages.selectToggle(old);
            } else {
                model.show((SidePage) chosen.getUserData());
            }
        });
        model.pageProperty().subscribe(this::show);
        step.storyProperty().subscribe(this::tell);
    }

    private ToggleButton tab(SidePage which) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-side-" + which.id());
        var box = new StackPane(icon);
        box.getStyleClass().add("side-icon");
        var tab = new ToggleButton(which.title(), box);
        tab.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tab.setId("tab-" + which.id());
        tab.setUserData(which);
        tab.setToggleGroup(pages);
        tab.getStyleClass().setAll("side-tab");
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setMinWidth(0);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        model.available(which).subscribe(there -> setShown(tab, there));
        return tab;
    }

    /** Says on each tab what it is called and which key leads there now. */
    public void nameTabs() {
        buttons.forEach((which, tab) -> {
            String key = keys.apply(which);
            String words = key.isEmpty() ? tab.getText() : tab.getText() + "  (" + key + ")";
            tab.setAccessibleText(tab.getText());
            tab.setTooltip(Hint.of(words + "\n" + which.hint()));
        });
    }

    private void show(SidePage chosen) {
        ToggleButton tab = buttons.get(chosen);
        if (tab != null) {
            tab.setSelected(true);
        }
        Supplier<Node> maker = makers.get(chosen);
        if (maker != null && !made.containsKey(chosen)) {
            Node node = maker.get();
            node.setId("panel-" + chosen.id());
            made.put(chosen, node);
            if (node instanceof Region region) {
                // a page that is not shown must not keep the others from being as narrow as the side
                region.setMinWidth(0);
            }
            page.getChildren().add(node);
        }
        made.forEach((which, node) -> node.setVisible(which == chosen));
        title.setText(chosen.title());
        title.setTooltip(Hint.of(chosen.hint()));
        setShown(head, chosen != SidePage.STEP);
    }

    private void tell(@Nullable StepStory told) {
        story.setText(told == null ? "" : Texts.get("side.story", told.position(), told.title()));
        story.setTooltip(told == null ? null : Hint.of(told.title() + "\n" + told.why()));
    }

    @FXML
    private void showStory() {
        story.setVisited(false);
        model.show(SidePage.STEP);
    }

    /** Shows on the tab of a page how much there is, and whether it is bad. */
    public void mark(SidePage which, ObservableValue<Integer> amount, ObservableValue<Boolean> violated) {
        ToggleButton tab = buttons.get(which);
        if (tab != null) {
            amount.subscribe(count -> {
                tab.setText(count == 0 ? which.title() : Texts.get("side.count", which.title(), count.toString()));
                nameTabs();
            });
            violated.subscribe(bad -> tab.pseudoClassStateChanged(VIOLATED, bad));
        }
    }

    /** Puts the keyboard into the page that is shown. */
    public void focus() {
        Node shown = made.get(model.pageProperty().get());
        if (shown instanceof Pane pane) {
            Node first = firstFocusable(pane);
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    private static @Nullable Node firstFocusable(javafx.scene.Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    return child;
                }
                Node inner = child instanceof javafx.scene.Parent below ? firstFocusable(below) : null;
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
