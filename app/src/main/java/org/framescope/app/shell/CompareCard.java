package org.framescope.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.compare.RunRecipe;
import org.framescope.app.compare.RunVariants;
import org.framescope.app.compare.Side;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Wording;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.engine.xen.XenBuild;

/** Asks with what a run is to be compared: the same with one thing changed, or something else. */
final class CompareCard {

    /** What can be chosen, apart from a run that is made from a recipe. */
    interface Choices {
        void compare(RunRecipe other);

        void compareFile();

        void compareTruth(SimulatedBoot boot);

        void close();
    }

    private static final double WIDTH = 576;

    private final Side side;
    private final Choices choices;

    CompareCard(Side side, Choices choices) {
        this.side = side;
        this.choices = choices;
    }

    /** @param builds those to choose from */
    Node build(List<XenBuild> builds) {
        var title = new Label(Texts.get("compare.card.title"));
        title.getStyleClass().add("card-title");
        var what = new Label(side.title());
        what.getStyleClass().add("quiet");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new Button(Texts.get("close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setCancelButton(true);
        close.setOnAction(event -> choices.close());
        var variants = new VBox(0);
        variants.setId("compare-variants");
        if (side instanceof Side.OfBoot boot && boot.boot().truth() != null) {
            variants.getChildren()
                    .add(row(
                            "compare-truth",
                            Texts.get("compare.variant.truth"),
                            Texts.get("compare.variant.truth.why"),
                            () -> {
                                choices.close();
                                choices.compareTruth(boot.boot());
                            }));
        }
        for (RunVariants.Variant variant : RunVariants.of(side.recipe())) {
            variants.getChildren()
                    .add(row(
                            "compare-" + variant.id(), variant.title(), variant.why(), () -> choose(variant.recipe())));
        }
        variants.getChildren()
                .add(row(
                        "compare-file",
                        Texts.get("compare.variant.file"),
                        Texts.get("compare.variant.file.why"),
                        () -> {
                            choices.close();
                            choices.compareFile();
                        }));
        var card = new VBox(16, new HBox(8, new VBox(title, what), gap, close), variants, own(builds));
        card.getStyleClass().add("card");
        card.setId("compare-card");
        var scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "card-scroll");
        scroll.setMaxWidth(WIDTH);
        // as high as its lines need; in a low window it scrolls
        card.heightProperty().subscribe(height -> scroll.setMaxHeight(height.doubleValue() + 2));
        return scroll;
    }

    private ActionCard row(String id, String title, String why, Runnable action) {
        var name = new Label(title);
        name.getStyleClass().add("sample-title");
        name.setWrapText(true);
        var reason = new Label(why);
        reason.getStyleClass().addAll("sample-line", "quiet");
        reason.setWrapText(true);
        var row = new ActionCard();
        row.getChildren().setAll(name, reason);
        row.getStyleClass().add("sample-row");
        row.setId(id);
        row.setAccessibleText(title + ". " + why);
        row.setOnAction(event -> action.run());
        return row;
    }

    private void choose(RunRecipe recipe) {
        choices.close();
        choices.compare(recipe);
    }

    /** Any build, and any options. */
    private Node own(List<XenBuild> builds) {
        var build = new ComboBox<XenBuild>();
        build.setId("compare-build");
        build.setAccessibleText(Texts.get("build.name"));
        build.setConverter(new Wording<>(XenBuild::title));
        build.getItems().setAll(builds);
        XenBuild now = RunVariants.build(side.recipe());
        if (!builds.contains(now)) {
            build.getItems().addFirst(now);
        }
        build.setValue(now);
        build.setMaxWidth(Double.MAX_VALUE);
        var options = new TextField(RunVariants.options(side.recipe()));
        options.setId("compare-options");
        options.setAccessibleText(Texts.get("options.name"));
        options.setPromptText(Texts.get("options.prompt"));
        var compare = new Button(Texts.get("compare.card.compare"));
        compare.setId("compare-own");
        compare.getStyleClass().add("accent");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        Runnable act = () -> choose(RunVariants.with(side.recipe(), build.getValue(), options.getText()));
        compare.setOnAction(event -> act.run());
        options.setOnAction(event -> act.run());
        HBox.setHgrow(options, Priority.ALWAYS);
        var line = new HBox(8, options, compare);
        line.setAlignment(Pos.CENTER_LEFT);
        var heading = new Label(Texts.get("compare.card.own"));
        heading.getStyleClass().add("section-title");
        return new VBox(8, heading, build, line);
    }
}
