package org.framescope.app.scenario.editor;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** The host and the Xens that run on it one after the other, as a chain from left to right. */
final class XenChain {

    private static final double BOX = 232;
    private static final double HEAD = 20;

    private final ScenarioEditorViewModel model;
    private final EditorActions actions;
    private final Pane chain;
    private final Node host;
    private final Node first;
    private final Node more;

    XenChain(ScenarioEditorViewModel model, EditorActions actions, Pane chain) {
        this.model = model;
        this.actions = actions;
        this.chain = chain;
        host = hostLink();
        first = firstLink();
        more = moreLink();
        model.next().addListener((ListChangeListener<XenBuild>) change -> refill());
        refill();
    }

    private void refill() {
        chain.getChildren().setAll(host, first);
        for (int i = 0; i < model.next().size(); i++) {
            chain.getChildren().add(nextLink(i));
        }
        chain.getChildren().add(more);
    }

    private Node hostLink() {
        ComboBox<@Nullable HostChoice> box =
                Fields.choice(model.hosts(), model.hostProperty(), HostChoice::title, BOX, Texts.get("editor.host"));
        box.setId("editor-host");
        var summary = new Label();
        summary.getStyleClass().add("quiet");
        model.hostProperty().subscribe(choice -> summary.setText(choice == null ? "" : choice.summary()));
        var title = Fields.word("editor.host");
        title.getStyleClass().add("section-title");
        var head = new HBox(8, title, summary);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        return new VBox(4, head, box);
    }

    private Node firstLink() {
        ComboBox<@Nullable XenBuild> box =
                Fields.choice(model.builds(), model.firstProperty(), XenBuild::id, BOX, Texts.get("editor.first"));
        box.setId("first-xen");
        explainBuild(box);
        return link("editor.first", box, "", null);
    }

    private Node nextLink(int index) {
        var value = new SimpleObjectProperty<@Nullable XenBuild>(model.next().get(index));
        ComboBox<@Nullable XenBuild> box =
                Fields.choice(model.builds(), value, XenBuild::id, BOX, Texts.get("editor.next", index + 1));
        box.setId("next-xen-" + (index + 1));
        explainBuild(box);
        value.addListener((property, before, now) -> {
            if (now != null) {
                model.next().set(index, now);
            }
        });
        Button earlier = Fields.icon("icon-earlier", "editor.next.earlier", () -> model.moveNext(index, -1));
        earlier.setDisable(index == 0);
        Button later = Fields.icon("icon-later", "editor.next.later", () -> model.moveNext(index, 1));
        later.setDisable(index == model.next().size() - 1);
        Button remove = Fields.icon("icon-remove", "editor.next.remove", () -> model.removeNext(index));
        remove.setId("remove-xen-" + (index + 1));
        return link("editor.next", box, String.valueOf(index + 1), new HBox(earlier, later, remove));
    }

    private static Node link(String key, Node box, String number, @Nullable Node tools) {
        var title = new Label(Texts.get(key, number));
        title.getStyleClass().add("section-title");
        Fields.explain(title, key + ".hint");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(4, title, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        if (tools != null) {
            head.getChildren().add(tools);
        }
        var arrow = new Region();
        arrow.getStyleClass().add("chain-arrow");
        var arrowBox = new VBox(arrow);
        arrowBox.setAlignment(Pos.BOTTOM_CENTER);
        arrowBox.getStyleClass().add("chain-arrow-box");
        return new HBox(8, arrowBox, new VBox(4, head, box));
    }

    private Node moreLink() {
        var button = new MenuButton(Texts.get("editor.more"));
        button.setId("chain-more");
        var add = new MenuItem(Texts.get("editor.next.add"));
        add.setId("add-xen");
        add.setOnAction(event -> model.addNext());
        var addBuild = new MenuItem(Texts.get("command.open-build"));
        addBuild.setOnAction(event -> actions.chooseBuild());
        var addHost = new MenuItem(Texts.get("editor.host.file"));
        addHost.setOnAction(event -> actions.chooseHost());
        button.getItems().setAll(add, addBuild, addHost);
        var space = new Region();
        space.setMinHeight(HEAD);
        var box = new VBox(4, space, button);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    /** Names of builds differ at their end, so that is what is shown of a long one. */
    private static void explainBuild(ComboBox<@Nullable XenBuild> box) {
        box.setButtonCell(new ListCell<>() {
            {
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            }

            @Override
            protected void updateItem(@Nullable XenBuild build, boolean empty) {
                super.updateItem(build, empty);
                setText(build == null ? "" : build.id());
            }
        });
        box.valueProperty()
                .subscribe(build -> box.setTooltip(build == null ? null : Hint.of(build.title() + "\n" + build.id())));
    }
}
